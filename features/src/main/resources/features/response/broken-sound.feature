@audio-out
Feature: Sound that does not come evenly, or not whole
  Sound comes in a burst, stops for a while, ends in the middle of a sample, or cannot
  be decoded. A listener can bear a pause; noise, gaps and lost sentences nobody can.

  Rule: Sound is delivered as it was sent, however it comes

    @RESP-014 @must @transport @observations
    Scenario Outline: The sound of a reply comes <how>
      Given the application asks for spoken answers
      And the reply "One moment, I will look that up for you right away."
      And a service that goes wrong:
        """yaml
        faults:
          - {<fault>}
        """
      When the user says "What is the weather like?"
      Then the application gets the sound exactly as it was sent
      And the application is told that the reply is complete

      Examples:
        | how                           | fault                                                                |
        | all at once                   | audio-burst: {within: 20ms}, from-the-start:                         |
        | with a pause in the middle    | audio-starvation: {time: 200ms}, before: response.output_audio.delta |
        | with half a sample at an end  | odd-audio:, on: response.output_audio.delta                          |
        | as if made for another rate   | wrong-rate: {samples: doubled}, on-each: response.output_audio.delta |
        | with a silence in place of it | silent-audio:, on: response.output_audio.delta                       |

  Rule: A piece that cannot be decoded is left out, and told

    @RESP-015 @must @framework @observations
    Scenario: A piece of the sound is no base64
      Given the application asks for spoken answers
      And the reply "One moment, I will look that up for you right away."
      And a service that goes wrong:
        """yaml
        faults:
          - broken-base64: {flaw: illegal-character}
            on: response.output_audio.delta
        """
      When the user says "What is the weather like?"
      Then the application gets the sound exactly as it was sent
      And the application is told that the reply is complete
