Feature: Messages that are not what they should be
  Gateways cut messages, services change fields, and bugs are everywhere. One message
  that cannot be read is one message lost. It must take neither the session nor the
  process with it.

  Rule: A message that cannot be read does not end the session

    @MAL-001 @must @transport
    Scenario Outline: A message comes that is no event: <what>
      Given the reply "Good morning."
      And a service that goes wrong:
        """yaml
        faults:
          - {<fault>}
        """
      When the user says "Hello"
      Then the application is told that the reply is complete
      And the client ends without crashing

      Examples: no JSON, or not as text
        | what                     | fault                                              |
        | it breaks off            | malformed-json:, after: response.created           |
        | an event that breaks off | cut-event: {kept: 0.5}, on: conversation.item.done |
        | a text without any text  | empty-text:, after: response.created               |
        | a binary message         | binary-event:, on: conversation.item.done          |

      Examples: JSON, and no event
        | what                     | fault                                                                                |
        | null                     | inject-event: {type: odd, json: 'null'}, after: response.created                     |
        | a list                   | inject-event: {type: odd, json: '[]'}, after: response.created                       |
        | a number                 | inject-event: {type: odd, json: '42'}, after: response.created                       |
        | a text                   | inject-event: {type: odd, json: '"x"'}, after: response.created                      |
        | an object without a type | inject-event: {type: odd, json: '{"event_id":"event_odd"}'}, after: response.created |
        | a type that is a number  | inject-event: {type: odd, json: '{"type":7}'}, after: response.created               |
        | a type named __proto__   | inject-event: {type: odd, json: '{"type":"__proto__"}'}, after: response.created     |
        | a type named constructor | inject-event: {type: odd, json: '{"type":"constructor"}'}, after: response.created   |

  Rule: An event that has other fields, or others than expected, does not end the session

    @MAL-002 @must @transport
    Scenario Outline: An event is not as the API has it: <what>
      Given the reply "Good morning."
      And a service that goes wrong:
        """yaml
        faults:
          - {<fault>}
        """
      When the user says "Hello"
      Then the application is told that the reply is complete
      And the client ends without crashing

      Examples: fields
        | what                              | fault                                                                               |
        | a field nobody knows, deep inside | unknown-field: {path: response.tck_surprise, value: {a: [1]}}, on: response.created |
        | a field that is missing           | remove-field: {path: response.usage}, on: response.done                             |
        | a list that is null               | set-field: {path: session.tools, value: null}, on: session.created                  |
        | a value that is null, and may be  | set-field: {path: response.conversation_id, value: null}, on: response.created      |
        | an announced end in the past      | set-field: {path: session.expires_at, value: 0}, on: session.created                |
        | a number that is a text           | wrong-type: {path: item.status}, on: conversation.item.added                        |
        | usage that is null                | usage-null:, on: response.done                                                      |
        | an output without items           | empty-output:, on: response.done                                                    |

      Examples: types and order
        | what                                     | fault                                                                                          |
        | a type nobody knows                      | unknown-type: {type: response.telepathy.delta}, on: conversation.item.done                     |
        | an event that is lost                    | drop-event:, on: conversation.item.done                                                        |
        | two events that change places            | swap-events:, on: response.content_part.added                                                  |
        | an event that is late, and all behind it | delay-event: {by: 150ms}, on: response.output_item.added                                       |
        | an event that is held until another      | hold-event: {until-sent: response.output_item.added, at-most: 1s}, on: conversation.item.added |

  Rule: Large messages are read

    @MAL-003 @must @transport
    Scenario Outline: An event of <bytes> bytes
      Given the reply "Good morning."
      And a service that goes wrong:
        """yaml
        faults:
          - oversize-event: {bytes: <bytes>}
            on: conversation.item.done
        """
      When the user says "Hello"
      Then the application is told that the reply is complete
      And the client ends without crashing

      Examples:
        | bytes   |
        | 65537   |
        | 1048577 |
        | 3500000 |

  Rule: What RFC 6455 forbids ends the connection, and is told

    @MAL-004 @must @transport
    Scenario Outline: A frame comes that must not be: <what>
      Given the reply "This sentence will not be finished."
      And each delta takes 20 ms
      And a service that goes wrong:
        """yaml
        network:
          - {<distortion>, after-event: response.output_text.delta}
        """
      When the user says "Hello"
      Then the application is told that the connection was lost
      And the application is not told that the reply is complete
      And the client ends without crashing

      Examples: frames
        | what                             | distortion                   |
        | reserved bits are set            | reserved-bits: {bits: 4}     |
        | an opcode that is kept for later | reserved-opcode: {opcode: 3} |
        | bytes that are no UTF-8          | invalid-utf8:                |
        | a masked frame                   | masked-frame:                |
        | a continuation of nothing        | lone-continuation:           |
        | a ping that is too long          | long-control-frame:          |
        | a length that is not the frame's | length-lie: {by: -20}        |

      Examples: close frames
        | what                               | distortion                         |
        | a close code that must not be sent | forbidden-close-code: {code: 1006} |

    @MAL-005 @must @transport
    Scenario: A length that is written longer than it may be
      Given the reply "Good morning."
      And a service that goes wrong:
        """yaml
        network:
          - {overlong-length: , after-event: response.output_text.delta}
        """
      When the user says "Hello"
      Then the application is told how the reply ended
      And the client ends without crashing

  Rule: An answer is made of its own events, and of each of them once

    @MAL-006 @must @framework @observations
    Scenario Outline: Events come that the answer is not made of: <what>
      Given the reply "Once, and not twice."
      And a service that goes wrong:
        """yaml
        faults:
          - {<fault>}
        """
      When the user says "Hello"
      Then the application is told the text "Once, and not twice."
      And the application is told that the reply is complete

      Examples:
        | what                             | fault                                                                                                                                                                                                                                                 |
        | a piece that comes twice         | duplicate-event: {copies: 1}, on: response.output_text.delta                                                                                                                                                                                          |
        | pieces that come twice by chance | duplicate-event: {copies: 2}, sometimes: {event: response.output_text.delta, probability: 0.7, seed: 3}                                                                                                                                               |
        | an end that comes twice          | duplicate-event: {copies: 1}, on: response.done                                                                                                                                                                                                       |
        | all events come twice            | duplicate-event: {copies: 1}, on-each: ""                                                                                                                                                                                                             |
        | a response nobody asked for      | ghost-response: {text: Boo.}, after: response.created                                                                                                                                                                                                 |
        | a piece of an unknown response   | inject-event: {type: response.output_text.delta, json: '{"type":"response.output_text.delta","event_id":"event_stray","response_id":"resp_stray","item_id":"item_stray","output_index":0,"content_index":0,"delta":"Boo."}'}, after: response.created |

    @MAL-007 @must @framework @observations
    Scenario Outline: A part of the answer's events is missing: <which>
      Given the reply "All of it."
      And a service that goes wrong:
        """yaml
        faults:
          - {<fault>}
        """
      When the user says "Hello"
      Then the application is told the text "All of it."
      And the application is told that the reply is complete

      Examples:
        | which                            | fault                                                        |
        | no deltas come                   | done-without-deltas:, from-the-start:                        |
        | only the deltas and the end come | deltas-without-done:, from-the-start:                        |
        | the last piece is lost           | drop-event:, on: {event: response.output_text.delta, nth: 4} |
