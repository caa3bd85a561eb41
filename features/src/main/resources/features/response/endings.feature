Feature: Why a reply ended
  A response ends completed, failed, incomplete or cancelled, and says why. A user who
  hears nothing needs to be told whether to wait, to pay or to ask something else.

  Rule: The reason of a failure reaches the application

    @RESP-010 @must @transport @observations
    Scenario Outline: The reply fails: <why>
      Given a service that goes wrong:
        """yaml
        failing-responses: {always: true, after-deltas: <deltas>, error: <error>}
        """
      When the user says "Hello"
      Then the application is told that the reply failed
      And the application is told of the error "<code>"
      And the application is not told that the reply is complete

      Examples:
        | why                                 | error               | deltas | code                |
        | a limit is reached                  | rate-limit-exceeded | 0      | rate_limit_exceeded |
        | the quota is used up                | insufficient-quota  | 0      | insufficient_quota  |
        | the model is not there              | model-not-found     | 0      | model_not_found     |
        | a limit is reached within the reply | rate-limit-exceeded | 2      | rate_limit_exceeded |

  Rule: A reply that was cut or broken off is told apart from a complete one

    @RESP-011 @must @transport @observations
    Scenario: The content filter cuts the reply
      Given the reply "Somebody thought better of this."
      And the response is cut at "content_filter" after 2 deltas
      When the user says "Hello"
      Then the application is told that the reply is incomplete
      And the application is not told that the reply is complete

    @RESP-012 @must @transport @observations
    Scenario: The service breaks the reply off by itself
      Given a service that goes wrong:
        """yaml
        replies:
          - say: Somebody will cut me short.
            ending: {cancelled: {after-deltas: 2}}
        """
      When the user says "Hello"
      Then the application is told that the reply was cancelled
      And the application is not told that the reply is complete

  Rule: What goes wrong beside the reply leaves the reply alone

    @RESP-013 @must @framework
    Scenario Outline: Something else fails while the reply comes: <what>
      Given a service that goes wrong:
        """yaml
        replies:
          - outputs: <outputs>
        mcp:
          results:
            - http-error: {code: 503, message: The MCP server is not to be had.}
        faults:
          - inject-event: {type: <type>, json: '{"type":"<type>","event_id":"event_beside",<fields>}'}
            after: response.created
        """
      When the user says "Hello"
      Then the application is told that the reply is complete
      And the client ends without crashing

      Examples:
        | what                     | outputs                                                     | type                                               | fields                                                                                                                        |
        | a transcription          | [say: All is well.]                                         | conversation.item.input_audio_transcription.failed | "item_id":"item_beside","content_index":0,"error":{"type":"server_error","code":null,"message":"No transcript.","param":null} |
        | the listing of MCP tools | [say: All is well.]                                         | mcp_list_tools.failed                              | "item_id":"mcpl_beside"                                                                                                       |
        | a call of an MCP tool    | [call-mcp: {server: docs, tool: search}, say: All is well.] | mcp_list_tools.completed                           | "item_id":"mcpl_beside"                                                                                                       |
