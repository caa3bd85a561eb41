@transcription
Feature: Transcription
  A transcription session writes down what is spoken, and says nothing itself. It is
  reached and configured in another way than a conversation, and its events belong to
  what was said, not to an answer.

  Rule: A transcription session is dialled and configured as one

    @TRANS-005 @must @transport
    Scenario: The address asks for a transcription
      Given the application has speech written down by "gpt-4o-transcribe"
      When the user speaks
      Then the client dials for a transcription and names no model

    @TRANS-001 @must @framework
    Scenario: The configuration names the session's type and its model
      Given the application has speech written down by "gpt-4o-transcribe"
      When the user speaks
      Then the client configures a transcription session

  Rule: The whole transcript is told, and once

    @TRANS-002 @must @framework @observations
    Scenario Outline: The transcript comes <how>
      Given the application has speech written down by "<model>"
      And a service that goes wrong:
        """yaml
        hears:
          - words: What is the weather like in Bergen?
        faults: <faults>
        """
      When the user speaks
      Then the application is told the transcript "What is the weather like in Bergen?"

      Examples:
        | how                    | model                | faults                                                                      |
        | word by word           | gpt-4o-transcribe    | []                                                                          |
        | in one piece           | whisper-1            | []                                                                          |
        | while the user speaks  | gpt-realtime-whisper | []                                                                          |
        | without a single delta | gpt-4o-transcribe    | [{drop-event:, on-each: conversation.item.input_audio_transcription.delta}] |

  Rule: A transcription that failed is the problem of what was said, and of nothing else

    @TRANS-003 @must @framework @observations
    Scenario: The first transcript fails and the second comes
      Given the application has speech written down by "gpt-4o-transcribe"
      And a service that goes wrong:
        """yaml
        hears:
          - words: What is the weather like in Bergen?
            failure: server-error
          - words: And in Oslo?
        """
      When the user speaks twice
      Then the application is told that the first transcript failed and the second is complete
      And the application is told the transcript "And in Oslo?"
      And the client ends without crashing

  Rule: Nothing has to be asked for

    @TRANS-004 @should @framework
    Scenario: No reply is asked for in a transcription session
      Given the application has speech written down by "gpt-4o-transcribe"
      When the user speaks
      Then the client asks for no reply
