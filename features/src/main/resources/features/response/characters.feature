Feature: Characters that come in halves
  JSON may escape an emoji as two halves, and a delta may end between them. Whoever
  encodes each piece by itself shows two boxes in place of a face.

  Rule: Pieces are joined before they are encoded

    @RESP-016 @must @framework @observations
    Scenario: A character is split between two pieces
      Given the reply "Good morning."
      And a service that goes wrong:
        """yaml
        faults:
          - split-surrogate-pair:
            on: response.output_text.delta
        """
      When the user says "What is the weather like?"
      Then the application is told the text "Good😀 morning.", or as a whole "Good morning."
      And the application is told that the reply is complete

  Rule: Half a character is no reason to stop

    @RESP-017 @must @framework
    Scenario: A piece ends with half a character, and its other half never comes
      Given the reply "Good morning."
      And a service that goes wrong:
        """yaml
        faults:
          - lone-surrogate: {path: delta}
            on: response.output_text.delta
        """
      When the user says "Hello"
      Then the application is told that the reply is complete
      And the client ends without crashing
