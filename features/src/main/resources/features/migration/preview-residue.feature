Feature: Preview residue
  The Preview is switched off. What a client still carries of it ends the session
  at once, or, worse, leaves it connected and silent.

  Rule: The Preview is not asked for

    @MIG-001 @must @transport @openai @quick
    Scenario: No Beta header and no Beta subprotocol
      When the user says "Hello"
      Then the handshake does not ask for the Beta

    @MIG-002 @must @transport @azure
    Scenario: No dated version and no deployment in the query
      When the user says "Hello"
      Then the query has neither "api-version" nor "deployment"

    @MIG-003 @must @transport @azure
    Scenario: The path is that of the GA API
      When the user says "Hello"
      Then the client dials the path of the GA API

  Rule: Sessions are described in the GA shape

    @MIG-004 @must @transport @quick
    Scenario: Every update says which type of session it means
      When the user says "Hello"
      Then every session update has a session type

    @MIG-005 @must @transport
    Scenario: No field of the Preview's flat session
      When the user says "Hello"
      Then no session update has a field of the Preview

    @MIG-007 @must @transport
    Scenario: One output modality is asked for
      When the user says "Hello"
      Then every session update asks for at most one output modality

  Rule: Answers are heard under their GA names

    @MIG-006 @must @transport @observations
    Scenario: A written answer
      Given the reply "Good morning."
      When the user says "Hello"
      Then the application is told the text "Good morning."
