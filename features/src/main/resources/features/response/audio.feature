Feature: Spoken answers
  Sound that is lost, doubled or out of order cannot be repaired by a listener. The
  fake marks every block of sound, so that what was delivered can be proved.

  Rule: A spoken answer is delivered complete, in order and once

    @RESP-002 @must @transport @audio-out @observations @quick
    Scenario: The sound that arrives is the sound that was sent
      Given the application asks for spoken answers
      And the reply "One moment, I will look that up for you right away."
      When the user says "What is the weather like?"
      Then the application gets the sound exactly as it was sent
      And the application is told the text "One moment, I will look that up for you right away."

  Rule: A response is not over when its sound is

    @RESP-008 @must @framework @audio-out @talk-many
    Scenario: The end of the sound comes well before the end of the response
      Given the application asks for spoken answers
      And the end of each response comes 300 ms after its sound
      When the user says "First question", and after the reply "Second question"
      Then the client asks for each reply only after the one before it is done
