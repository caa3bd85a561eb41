Feature: Connections that are lost
  A reply can end with a close frame, without one, with a reset, or in silence, and at
  any moment. A client that is told nothing must still notice, say so, and not claim
  that an unfinished reply is complete.

  Rule: However and whenever it ends, an unfinished reply is not complete

    @END-004 @must @transport
    Scenario Outline: The service ends the connection <when>: <how>
      Given the reply "This sentence will not be finished."
      And each delta takes 40 ms
      And a service that goes wrong:
        """yaml
        faults:
          - {<fault>}
        """
      When the user says "Hello"
      Then the application is told that the connection was lost
      And the application is not told that the reply is complete

      Examples: how
        | when             | how                          | fault                                                                        |
        | within the reply | a close frame, 1000          | close-with: {code: 1000}, after: response.output_text.delta                  |
        | within the reply | a close frame, 1012          | close-with: {code: 1012, reason: restart}, after: response.output_text.delta |
        | within the reply | a close frame without a code | close-with: {code: 1005}, after: response.output_text.delta                  |
        | within the reply | no close frame               | end-without-close:, after: response.output_text.delta                        |

      Examples: when
        | when                 | how                 | fault                                                                                             |
        | before the end       | a close frame, 1011 | close-with: {code: 1011, reason: internal error}, before: response.done                           |
        | between two events   | a close frame, 1011 | close-with: {code: 1011}, between: {earlier: response.created, later: response.output_item.added} |
        | after so many frames | no close frame      | end-without-close:, after-frames: 8                                                               |
        | when it is asked     | a close frame, 1011 | close-with: {code: 1011}, when-received: response.create                                          |
        | after a while        | no close frame      | end-without-close:, after-time: 100ms                                                             |

    @END-005 @must @transport
    Scenario Outline: The network ends the connection <when>: <how>
      Given the reply "This sentence will not be finished."
      And each delta takes 40 ms
      And a service that goes wrong:
        """yaml
        network:
          - {<distortion>}
        """
      When the user says "Hello"
      Then the application is told that the connection was lost
      And the application is not told that the reply is complete

      Examples: how
        | when             | how                                   | distortion                                                                  |
        | within the reply | the stream ends                       | fin:, after-event: response.output_text.delta                               |
        | within the reply | TLS says goodbye, and the stream ends | fin: {close-notify: true}, after-event: response.output_text.delta          |
        | within the reply | a reset                               | reset:, after-event: response.output_text.delta                             |
        | within the reply | a close frame inside of a message     | close-inside-message: {code: 1011}, after-event: response.output_text.delta |
        | within the reply | a close frame, and the stream stays   | close-without-end: {code: 1001}, after-event: response.output_text.delta    |

      Examples: when
        | when                       | how                                 | distortion                                         |
        | before an event            | a reset                             | reset:, before-event: response.output_text.done    |
        | after so many frames       | a reset                             | reset:, after-frames: 8                            |
        | after a while              | a close frame, and the stream stays | close-without-end: {code: 1001}, after-time: 150ms |
        | directly after the upgrade | a reset                             | reset:, after-upgrade:                             |

  Rule: Silence is noticed

    @END-006 @should @framework @slow
    Scenario Outline: No answer comes any more: <how>
      Given the reply "This sentence will not be finished."
      And a service that goes wrong:
        """yaml
        <where>:
          - {<fault>}
        """
      When the user says "Hello"
      Then the application is told that the reply failed
      And the application is not told that the reply is complete
      And the client ends without crashing

      Examples:
        | how                                | where   | fault                                                        |
        | the service says nothing           | faults  | silence:, after: response.output_text.delta                  |
        | neither events nor pongs come      | network | silence:, after-event: response.output_text.delta            |
        | pongs come, and no event           | network | silence-with-pongs:, after-event: response.output_text.delta |
        | nobody reads, and the socket lives | network | half-open:, after-event: response.output_text.delta          |
        | the reply has no end               | faults  | never-done:, from-the-start:                                 |

  Rule: An expired session is told as such

    @END-007 @must @transport @observations
    Scenario Outline: The session expires <when>
      Given a service that goes wrong:
        """yaml
        <key>: <expiry>
        replies:
          - say: This sentence will not be finished in time.
            pace: {per-delta: 100ms}
        """
      When the user says "Hello"
      Then the application is told of the error "session_expired"
      And the application is told the close code 1001
      And the application is not told that the reply is complete

      Examples:
        | when                            | key     | expiry                                                  |
        | within the reply                | faults  | [{expire-session: , after: response.output_text.delta}] |
        | when its announced time is over | session | {lifetime: 800ms}                                       |
