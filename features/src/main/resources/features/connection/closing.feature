Feature: Closing
  A connection that is no longer needed costs money until somebody ends it. A close
  frame ends it at once and tells the service that nothing is missing.

  Rule: A client that has finished closes the connection

    @CONN-005 @must @transport
    Scenario: The work is done
      Given the reply "It is noon."
      When the user says "What time is it?"
      Then the client closes the connection with a close frame
