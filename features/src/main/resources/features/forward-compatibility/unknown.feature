Feature: Things the client has never heard of
  The API grows by new events and new fields, without notice. A client that knows
  everything of today must live with what comes tomorrow.

  Rule: Unknown events and fields are passed over

    @FWD-001 @must @transport @quick
    Scenario: An event of tomorrow within a reply
      Given the reply "Good morning."
      And an event "response.output_mood.delta" nobody knows comes within the reply
      When the user says "Hello"
      Then the application is told that the reply is complete
      And the client ends without crashing

    @FWD-002 @must @transport
    Scenario: A known event with fields of tomorrow
      Given the reply "Good morning."
      And a "rate_limits.updated" with unknown fields comes within the reply
      When the user says "Hello"
      Then the application is told that the reply is complete

  Rule: A message that is no JSON does not end the session

    @FWD-003 @must @transport
    Scenario: A message that breaks off
      Given the reply "Good morning."
      And a message that is no JSON comes within the reply
      When the user says "Hello"
      Then the application is told that the reply is complete
      And the client ends without crashing
