@interrupt @audio-out
Feature: Barge-in
  A user who breaks in while the assistant is speaking has taken the turn. The client
  stops playback at once and tells the service how much was heard, so that both sides
  remember the same conversation.

  Background:
    Given the reply "Let me tell you the whole story of how all of this came to be, from the start."
    And the reply "Gladly."

  Rule: The client reports what the user heard, not what the service sent

    @BARGE-001 @must @framework @observations
    Scenario: The reply that was broken off is truncated where playback stopped
      Given each delta takes 25 ms
      And the user presses a button once 500 ms of the reply were heard
      When the user says "Tell me a story", and breaks in with "Another one, please"
      Then the client truncates the reply where playback stopped, give or take 50 ms
      And the client truncates no other item
      And the application is told that the second reply is complete

    @BARGE-005 @must @framework
    Scenario: Nothing was heard yet when the user broke in
      Given each delta takes 150 ms
      And the user presses a button before any sound of the reply was heard
      When the user says "Tell me a story", and breaks in with "Another one, please"
      Then the client truncates nothing
      And the application is told that the second reply is complete

  Rule: What was broken off is heard no more

    @BARGE-002 @must @framework @observations
    Scenario: Sound of the reply still comes after it was broken off
      Given each delta takes 25 ms
      And the user presses a button once 300 ms of the reply were heard
      And a service that goes wrong:
        """yaml
        faults:
          - hold-event: {until-received: response.cancel, others: wait, at-most: 2s}
            on: {event: response.output_audio.delta, nth: 4}
        """
      When the user says "Tell me a story", and breaks in with "Another one, please"
      Then no sound of the reply is delivered after playback stopped
      And the application is told that the second reply is complete

  Rule: A cancel that comes too late is harmless

    @BARGE-003 @must @transport
    Scenario: The reply is over in the moment in which the user breaks in
      Given the user presses a button once 300 ms of the reply were heard
      And a service that goes wrong:
        """yaml
        faults:
          - hold-event: {until-received: response.cancel, others: wait, at-most: 3s}
            on: {event: response.done, nth: 1}
        """
      When the user says "Tell me a story", and breaks in with "Another one, please"
      Then the cancel comes too late and changes nothing
      And the application is told that the second reply is complete
      And the client ends without crashing

  Rule: A service that hears the user breaks off and answers by itself

    @BARGE-004 @must @framework @turn-detection @observations
    Scenario: The user breaks in by speaking
      Given each delta takes 25 ms
      And the user speaks once 300 ms of the reply were heard
      When the user says "Tell me a story", and breaks in with "Another one, please"
      Then the client leaves it to the service to break off and to answer
      And the client truncates the reply where playback stopped, give or take 50 ms
      And the application is told that the second reply is complete
