Feature: One response at a time
  The conversation has room for one response. Whoever asks for a second one while
  the first is running gets an error in place of an answer.

  Rule: No reply is asked for while another is running

    @RESP-009 @must @framework
    Scenario: A slow reply
      Given the reply "This takes its time."
      And each delta takes 20 ms
      When the user says "Hello"
      Then the service is asked for 1 reply on one connection
