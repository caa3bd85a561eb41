Feature: Limits that fall
  The service tells after each response what is left of its limits. It is news, not a
  request, and some services tell less of it than others.

  Rule: News of the limits leave the reply alone

    @LIMIT-001 @must @transport
    Scenario Outline: The service says that <what>
      Given the reply "Still here."
      And a service that goes wrong:
        """yaml
        faults:
          - inject-event: {type: rate_limits.updated, json: '{"type":"rate_limits.updated","event_id":"event_limits","rate_limits":<limits>}'}
            after: response.created
        """
      When the user says "Hello"
      Then the application is told that the reply is complete
      And the client ends without crashing

      Examples:
        | what                    | limits                                                                                                                             |
        | nothing is left         | [{"name":"requests","limit":100,"remaining":0,"reset_seconds":60},{"name":"tokens","limit":1000,"remaining":0,"reset_seconds":60}] |
        | only tokens are limited | [{"name":"tokens","limit":1000,"remaining":0,"reset_seconds":1.5}]                                                                 |
        | there are no limits     | []                                                                                                                                 |
