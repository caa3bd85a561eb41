Feature: Configuration
  A session that was never configured answers all the same, as somebody else: with
  the default voice, without instructions, without tools.

  Rule: Configuration comes before anything it is meant for

    @SESS-001 @must @framework
    Scenario: The first words wait for the configuration
      Given the service takes 300 ms to confirm a configuration
      When the user says "Hello"
      Then the client configures the session before it sends anything else

  Rule: A refused configuration is not passed over

    @SESS-002 @must @framework @observations
    Scenario: The voice does not exist
      Given the application asks for the voice "nobody"
      When the user says "Hello"
      Then the application is told of the error "invalid_value"
      And the client does not ask for a reply
