Feature: Disconnects in mid-turn
  A connection can end without a close frame, or with a friendly one. Either way
  the reply that was under way is not complete, and somebody has to say so.

  Rule: An end without a close frame is noticed

    @END-001 @must @transport @quick
    Scenario: The connection just ends
      Given the reply "This sentence will not be finished."
      And the connection ends without a close frame within the reply
      When the user says "Hello"
      Then the application is told that the connection was lost
      And the application is not told that the reply is complete

  Rule: A close in mid-turn is not a normal end

    @END-002 @must @transport
    Scenario Outline: The service closes with <code>
      Given the reply "This sentence will not be finished."
      And the service closes with <code> "<reason>" within the reply
      When the user says "Hello"
      Then the application is told that the connection was lost
      And the application is not told that the reply is complete

      Examples: codes of the service, and of what stands in front of it
        | code | reason                                               |
        | 1001 | Your session hit the maximum duration of 60 minutes. |
        | 1011 | internal error                                       |

  Rule: The close code reaches the application

    @END-003 @must @transport @observations
    Scenario: The code says why the service closed
      Given the reply "This sentence will not be finished."
      And the service closes with 1001 "Your session hit the maximum duration of 60 minutes." within the reply
      When the user says "Hello"
      Then the application is told the close code 1001
