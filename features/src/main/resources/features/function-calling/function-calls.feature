@use-tool
Feature: Function calls
  The model asks for a function by streaming its arguments. The call is complete
  when its output item is done. The client runs it, returns the output, and asks for
  the reply once the response that made the call is over.

  Rule: A function is run once, with its whole arguments

    @FUNC-001 @must @framework @observations
    Scenario: Arguments that arrive in pieces
      Given a reply that calls "get_weather" with the arguments:
        """json
        {"city": "Zürich", "unit": "°C"}
        """
      When the user says "What is the weather like?"
      Then the application runs "get_weather" once, with the arguments:
        """json
        {"city": "Zürich", "unit": "°C"}
        """
      And the client returns one output, to the call that was made

  Rule: The reply is asked for once, after the response that made the call

    @FUNC-002 @must @framework
    Scenario: The response that made the call takes its time
      Given a reply that calls "get_weather" with the arguments:
        """json
        {"city": "Bern"}
        """
      And the end of each response comes 300 ms after its call
      When the user says "What is the weather like?"
      Then the client asks for each reply only after the one before it is done
      And the service is asked for 2 replies on one connection

  Rule: A failed response is not continued

    @FUNC-003 @must @framework
    Scenario: The response fails after the call
      Given a reply that calls "get_weather" with the arguments:
        """json
        {"city": "Bern"}
        """
      And the response fails with a server error after its last delta
      When the user says "What is the weather like?"
      Then the service is asked for 1 reply on one connection

  Rule: A call is known by its id, and not by the events it comes in

    @FUNC-004 @must @framework @observations
    Scenario Outline: The call can be seen <how>
      Given a reply that calls "get_weather" with the arguments:
        """json
        {"city": "Bern"}
        """
      And a service that goes wrong:
        """yaml
        faults:
          - {<fault>}
        """
      When the user says "What is the weather like?"
      Then the application runs "get_weather" once, with the arguments:
        """json
        {"city": "Bern"}
        """
      And the service is asked for 2 replies on one connection

      Examples:
        | how                   | fault                                                       |
        | twice in each event   | duplicate-event: {copies: 1}, on: response.output_item.done |
        | without its pieces    | done-without-deltas:, from-the-start:                       |
        | in response.done only | deltas-without-done:, from-the-start:                       |

  Rule: A response nobody asked for does not come between a call and its output

    @FUNC-005 @must @framework
    Scenario: The service answers somebody else before it has the output
      Given a reply that calls "get_weather" with the arguments:
        """json
        {"city": "Bern"}
        """
      And a service that goes wrong:
        """yaml
        faults:
          - ghost-response: {text: Meanwhile.}
            after: response.done
        """
      When the user says "What is the weather like?"
      Then the client asks for each reply only after the one before it is done
      And the service is asked for 2 replies on one connection
