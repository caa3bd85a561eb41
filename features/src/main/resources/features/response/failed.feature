Feature: Responses that do not end well
  The response starts, deltas flow, and then it fails. The socket stays open and no
  error event comes: only the status the response ends with tells. A client that does
  not read it shows half an answer as a whole one, or shows nothing at all.

  Rule: A failed response is not presented as complete

    @RESP-004 @must @transport @quick
    Scenario: The service fails in mid-stream
      Given the reply "This sentence will not be finished."
      And the response fails with a server error after 3 deltas
      When the user says "Hello"
      Then the application is told that the reply failed
      And the application is not told that the reply is complete

    @RESP-006 @must @transport
    Scenario: The service fails before it has made anything
      Given the reply "Nobody will hear this."
      And the response fails with a server error after 0 deltas
      When the user says "Hello"
      Then the application is told that the reply failed
      And the client ends without crashing

  Rule: A failed response does not end the session

    @RESP-005 @must @transport @talk-many @quick
    Scenario: The next turn is answered
      Given the first response fails with a server error after 3 deltas
      When the user says "Hello", and after the reply "Are you still there?"
      Then the service is asked for 2 replies on one connection
      And the client ends without crashing

  Rule: An incomplete response is told apart from a complete one

    @RESP-007 @must @transport @observations
    Scenario: The answer is cut at the token limit
      Given the reply "A long story that does not fit."
      And the response is cut at "max_output_tokens" after 3 deltas
      When the user says "Tell me a long story."
      Then the application is told that the reply is incomplete
      And the application is not told that the reply is complete
