Feature: Written answers
  A written answer comes in pieces, and once more as a whole. The pieces make the
  answer; the whole confirms it. Whoever adds it to them shows the answer twice.

  Rule: A written answer arrives whole and in order

    @RESP-001 @must @transport @observations @quick
    Scenario: An answer in many pieces
      Given the reply "The quick brown fox jumps over the lazy dog, doesn't it?"
      When the user says "Tell me something."
      Then the application is told the text "The quick brown fox jumps over the lazy dog, doesn't it?"
      And the application is told that the reply is complete

  Rule: The final text is not a further piece

    @RESP-003 @must @framework @observations
    Scenario: The whole repeats the pieces
      Given the reply "Once."
      When the user says "How often?"
      Then the application is told the text "Once."
