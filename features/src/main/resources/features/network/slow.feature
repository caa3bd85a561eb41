Feature: Networks that are slow and cut everything into pieces
  TCP keeps the order of bytes and promises nothing else. A message comes whole, in a
  thousand pieces, or late. What is heard must not depend on it.

  Rule: A message is the same however it travels

    @NET-001 @must @transport @observations
    Scenario Outline: Messages travel <how>
      Given the reply "Zürich, 18 °C – schön 🌞"
      And a service that goes wrong:
        """yaml
        <where>:
          - {<fault>}
        """
      When the user says "Hello"
      Then the application is told the text "Zürich, 18 °C – schön 🌞"
      And the application is told that the reply is complete

      Examples: fragments of messages
        | how                                  | where   | fault                                                         |
        | in two fragments each                | network | split-messages: {fragments: 2}, after-upgrade:                |
        | in fragments with pings between them | network | split-messages: {fragments: 2, between: ping}, after-upgrade: |
        | in fragments of 16 bytes             | network | split-every: {bytes: 16}, after-upgrade:                      |
        | cut inside of a character            | network | split-characters:, after-upgrade:                             |

      Examples: pieces of the stream
        | how                              | where   | fault                                   |
        | with a few bytes in each segment | network | tiny-writes: {bytes: 7}, after-upgrade: |

      Examples: compression
        | how                                     | where   | fault                                  |
        | compressed, if the client offers that   | upgrade | answer-compression: {offer: taken}     |
        | as they are, whatever the client offers | upgrade | answer-compression: {offer: not-taken} |

  Rule: Slow is not broken

    @NET-002 @should @framework
    Scenario Outline: Everything takes its time: <how>
      Given the reply "Patience pays."
      And a service that goes wrong:
        """yaml
        network:
          - {<distortion>}
        """
      When the user says "Hello"
      Then the application is told that the reply is complete
      And the client ends without crashing

      Examples:
        | how                       | distortion                              |
        | the handshake             | slow-upgrade: {delay: 400ms}            |
        | every byte of the service | latency: {delay: 80ms}, at-once:        |
        | now more, now less        | jitter: {most: 60ms, seed: 7}           |
        | few bytes in a second     | bandwidth: {bytes-per-second: 60000}    |
        | the service hardly reads  | slow-reading: {bytes-per-second: 20000} |
