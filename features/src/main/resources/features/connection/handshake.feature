Feature: Handshake
  A client that knocks in the wrong way is turned away before it has said a word.
  OpenAI opens the socket, sends one error and closes; Azure answers with an HTTP
  status. Either way the application has to hear why.

  Rule: A client authenticates in the upgrade request

    @CONN-001 @must @transport @quick
    Scenario: The key travels where the service looks for it
      When the user says "Hello"
      Then the service accepts the client's key

  Rule: A connection names exactly one of model, intent and call

    @CONN-002 @must @transport
    Scenario: The query names the model
      When the user says "Hello"
      Then the query names the model and nothing else

  Rule: The application is told of a refused connection

    @CONN-003 @must @transport @quick
    Scenario: The service does not know the key
      Given the service does not know the key
      When the user says "Hello"
      Then the application is told that it could not connect
      And the application is not told that the reply is complete

  Rule: A configured base URL is kept as it is

    @CONN-004 @must @transport @path-prefix
    Scenario: The base URL has a path of its own
      Given a base URL with a path in front
      When the user says "Hello"
      Then the client dials the path it was given
