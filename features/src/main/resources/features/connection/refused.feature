Feature: Services that do not let a client in
  A gateway says no, a redirect leads elsewhere, a certificate is another host's, or
  nobody answers at all. The application has to hear of it, its process has to live,
  and its key must not end up with a stranger.

  Rule: A refused upgrade is told

    @CONN-006 @must @transport
    Scenario Outline: The handshake is answered with <status>, <meaning>
      Given a service that goes wrong:
        """yaml
        upgrade:
          - refuse-upgrade: {status: <status>, body: '<body>'}
        """
      When the user says "Hello"
      Then the application is told that it could not connect
      And the application is not told that the reply is complete
      And the client ends without crashing

      Examples: what will not pass by itself
        | status | meaning              | body                                                                        |
        | 400    | a bad request        | {"error":{"message":"Invalid request.","type":"invalid_request_error"}}     |
        | 401    | an unknown key       | {"error":{"message":"Incorrect API key.","type":"invalid_request_error"}}   |
        | 403    | a forbidden region   | {"error":{"message":"Country not supported.","type":"request_forbidden"}}   |
        | 404    | a missing deployment | {"error":{"code":"DeploymentNotFound","message":"There is no deployment."}} |

      Examples: what may pass, and does not
        | status | meaning               | body                                                             |
        | 408    | a timeout             | {"error":{"message":"Request timeout.","type":"server_error"}}   |
        | 429    | too many requests     | {"error":{"message":"Slow down.","type":"requests"}}             |
        | 500    | a fault of the server | {"error":{"message":"The server broke.","type":"server_error"}}  |
        | 502    | a bad gateway         | {"error":{"message":"Bad gateway.","type":"server_error"}}       |
        | 503    | an overload           | {"error":{"message":"Overloaded.","type":"service_unavailable"}} |
        | 504    | a slow gateway        | {"error":{"message":"Gateway timeout.","type":"server_error"}}   |

  Rule: An error as the first event is a failed start

    @CONN-007 @must @transport
    Scenario Outline: The socket opens, and the first event is <error>
      Given a service that goes wrong:
        """yaml
        faults:
          - inject-error: {error: <error>}
            from-the-start:
          - close-with: {code: 4000, reason: invalid_request_error.<error>}
            before: session.created
        """
      When the user says "Hello"
      Then the application is told that it could not connect
      And the application is not told that the reply is complete
      And the client ends without crashing

      Examples:
        | error                   |
        | invalid_api_key         |
        | invalid_model           |
        | beta_api_shape_disabled |

  Rule: A key is not taken to another host

    @CONN-008 @must @transport
    Scenario Outline: The handshake is redirected with <status>
      Given a service that goes wrong:
        """yaml
        upgrade:
          - redirect-upgrade: {status: "<status>", location: "{elsewhere}"}
            attempts: 1
        """
      When the user says "Hello"
      Then the client does not take its key to the other host
      And the application is told that it could not connect

      Examples:
        | status |
        | 302    |
        | 307    |

  Rule: A handshake that went wrong is told

    @CONN-009 @must @transport
    Scenario: The service picks a subprotocol that nobody offered
      Given a service that goes wrong:
        """yaml
        upgrade:
          - answer-subprotocol: {subprotocol: telepathy.v1}
        """
      When the user says "Hello"
      Then the application is told that it could not connect
      And the application is not told that the reply is complete

    @CONN-010 @must @transport
    Scenario Outline: The line breaks in the middle of the handshake: <how>
      Given a service that goes wrong:
        """yaml
        network:
          - {<distortion>}
        """
      When the user says "Hello"
      Then the application is told that it could not connect
      And the application is not told that the reply is complete
      And the client ends without crashing

      Examples:
        | how                                    | distortion                                     |
        | the answer is cut off                  | cut-head: {bytes: 20}, at-once:                |
        | it is reset within the answer          | reset:, after-bytes: {count: 15}               |
        | it is reset, and the port stays closed | outage: {lasts: 60s}, after-bytes: {count: 15} |

  Rule: Connecting has a limit

    @CONN-011 @must @transport @slow
    Scenario: Nobody answers the handshake
      Given a service that goes wrong:
        """yaml
        network:
          - unanswered-upgrade:
        """
      When the user says "Hello"
      Then the application is told that it could not connect
      And the client ends without crashing

    @CONN-012 @should @framework @slow
    Scenario Outline: The session never gets ready: <how>
      Given a service that goes wrong:
        """yaml
        <where>:
          - {<fault>}
        """
      When the user says "Hello"
      Then the application is told that it could not connect
      And the application is not told that the reply is complete
      And the client ends without crashing

      Examples:
        | how                              | where   | fault                            |
        | silence follows the 101          | network | silence-after-upgrade:           |
        | session.created never comes      | faults  | silence:, from-the-start:        |
        | the configuration is unconfirmed | faults  | drop-event:, on: session.updated |

  Rule: Who the service is, is proved before anything is said

    @CONN-013 @must @transport
    Scenario Outline: TLS proves nothing: <why>
      Given a service that goes wrong:
        """yaml
        network:
          - <flaw>:
        """
      When the user says "Hello"
      Then the client says nothing to the service
      And the application is told that it could not connect

      Examples:
        | why                                      | flaw                  |
        | the certificate has expired              | tls-expired           |
        | the certificate is another host's        | tls-wrong-host        |
        | the authority is unknown                 | tls-unknown-authority |
        | the server speaks nothing newer than 1.0 | tls-too-old           |

  Rule: A service that is busy is asked again

    @CONN-014 @should @framework
    Scenario Outline: The client is let in later: <how>
      Given a service that goes wrong:
        """yaml
        <where>:
          - {<fault>}
        """
      When the user says "Hello"
      Then the application is told that the reply is complete

      Examples:
        | how                              | where   | fault                                      |
        | after two answers of 503         | upgrade | refuse-upgrade: {status: 503}, attempts: 2 |
        | after one answer of 429          | upgrade | refuse-upgrade: {status: 429}, attempts: 1 |
        | after a connection that is reset | network | refuse-first: {connections: 1}             |

    @CONN-015 @should @framework
    Scenario Outline: The service says when to come back, <how>
      Given a service that goes wrong:
        """yaml
        upgrade:
          - refuse-upgrade: {status: 429, retry-after: <time>, retry-after-form: <form>}
            attempts: 1
        """
      When the user says "Hello"
      Then the client comes back no sooner than 1000 ms later
      And the application is told that the reply is complete

      Examples:
        | how        | time | form    |
        | in seconds | 1s   | seconds |
        | as a date  | 2s   | date    |
