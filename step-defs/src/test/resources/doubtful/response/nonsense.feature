Feature: A service that says what no service says

  Rule: A fault of the kit is never one of the client

    @RESP-900 @must @transport
    Scenario: A response is cut for a reason there is none
      Given the reply "A long story that does not fit."
      And the response is cut at "no_such_reason" after 3 deltas
      When the user says "Tell me a long story."
      Then the client ends without crashing

    @RESP-901 @must @transport
    Scenario: A response is as it should be
      Given the reply "Good morning."
      When the user says "Good morning."
      Then the client ends without crashing
