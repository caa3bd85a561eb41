Feature: Errors of every kind
  Errors differ in what they name: some have a code, some have none, some say which
  event of the client they are about. The application needs all of it, and the session
  goes on.

  Rule: Whatever its kind, an error is told and the session goes on

    @ERR-004 @must @transport @observations
    Scenario Outline: The service reports <error>
      Given the reply "All is well."
      And a service that goes wrong:
        """yaml
        faults:
          - inject-error: {error: <error>, event-id: '<about>'}
            before: response.created
        """
      When the user says "Hello"
      Then the application is told of the error "<error>"
      And the application is told that the reply is complete

      Examples: about the client's event, or not
        | error                                    | about       |
        | invalid_value                            |             |
        | unknown_parameter                        | event_other |
        | missing_required_parameter               | event_other |
        | invalid_json                             |             |
        | conversation_already_has_active_response |             |
        | item_delete_invalid_item_id              | event_other |
        | unsupported_content_type                 |             |
        | conversation_too_long                    |             |

    @ERR-005 @must @transport
    Scenario: The service reports an error, and its code is null
      Given the reply "All is well."
      And a service that goes wrong:
        """yaml
        faults:
          - inject-error: {error: cannot_update_voice, code-is-null: true}
            before: response.created
        """
      When the user says "Hello"
      Then the application is told that the reply is complete
      And the client ends without crashing
