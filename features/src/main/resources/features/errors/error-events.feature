Feature: Error events
  Most errors are about one event and leave the session as it was. They have to
  reach the application, and they must not end it.

  Rule: An error event reaches the application

    @ERR-001 @must @transport @observations
    Scenario: The error is told with its code
      Given an error "input_audio_buffer_commit_empty" comes before the reply
      When the user says "Hello"
      Then the application is told of the error "input_audio_buffer_commit_empty"

  Rule: A recoverable error does not end the session

    @ERR-002 @must @transport @quick
    Scenario: The reply that follows is heard
      Given the reply "All is well."
      And an error "response_cancel_not_active" comes before the reply
      When the user says "Hello"
      Then the application is told that the reply is complete

    @ERR-003 @must @transport
    Scenario: The error has neither code nor parameter
      Given the reply "All is well."
      And an error without a code comes before the reply
      When the user says "Hello"
      Then the application is told that the reply is complete
      And the client ends without crashing
