import WebSocket from 'ws';

const LIMIT = 10_000;

/**
 * YOUR CLIENT GOES HERE. This one is small and has no SDK, so that there is something to judge from the first minute.
 * Put yours in its place: keep open, say, ask, cancel and close, and tell what your application gets to know.
 */
export class Session {
  #tell;
  #socket;
  #isReady = false;
  #settleOpen;
  #turn = 0;
  #settleTurn;
  #createId;
  #lastId = 0;
  #closed;

  /** `tell` takes observations: text, turnEnd, error, connection. */
  constructor(tell) {
    this.#tell = tell;
  }

  /** Connects and configures. Resolves with nothing if that went well, else with the error. */
  async open({ profile, httpUrl, key, model, ca }, { instructions, output = 'text', voice }) {
    const url = `${httpUrl.replace(/^http/, 'ws')}/realtime?model=${encodeURIComponent(model)}`;
    const headers = profile === 'azure' ? { 'api-key': key } : { Authorization: `Bearer ${key}` };
    const outcome = new Promise((resolve) => (this.#settleOpen = resolve));
    const timer = setTimeout(() => this.#failed({ type: 'timeout', message: `no session within ${LIMIT} ms` }), LIMIT);

    this.#socket = new WebSocket(url, { headers, ca, perMessageDeflate: false });
    this.#closed = new Promise((resolve) => this.#socket.on('close', resolve));
    this.#socket.on('error', ({ message }) => this.#failed({ type: 'connection_failed', message }));
    this.#socket.on('close', (code, reason) => this.#onClose(code, reason.toString()));
    this.#socket.on('message', (data, binary) => this.#onMessage(data, binary));
    this.#socket.on('open', () =>
      this.#send({
        type: 'session.update',
        session: {
          type: 'realtime',
          output_modalities: [output],
          ...(instructions && { instructions }),
          // no turn detection: this application says itself when a turn is over
          audio: { input: { turn_detection: null }, ...(voice && { output: { voice } }) },
        },
      }),
    );

    const error = await outcome;
    clearTimeout(timer);
    return error;
  }

  get isOpen() {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  say(text) {
    const content = [{ type: 'input_text', text }];
    this.#send({ type: 'conversation.item.create', item: { type: 'message', role: 'user', content } });
  }

  /** Asks for an answer; resolves with its status when the turn is over. */
  ask() {
    this.#turn += 1;
    const over = new Promise((resolve) => (this.#settleTurn = resolve));
    this.#createId = this.#send({ type: 'response.create' });
    if (!this.isOpen) {
      this.#endTurn('failed', 'connection_lost');
    }
    return over;
  }

  cancel() {
    if (this.#settleTurn) {
      this.#send({ type: 'response.cancel' });
    }
  }

  async close() {
    this.#socket?.close(1000);
    const timer = setTimeout(() => this.#socket?.terminate(), 3_000);
    await this.#closed;
    clearTimeout(timer);
  }

  #send(event) {
    const id = `event_${++this.#lastId}`;
    if (this.isOpen) {
      this.#socket.send(JSON.stringify({ event_id: id, ...event }));
    }
    return id;
  }

  #onMessage(data, binary) {
    let event;
    try {
      event = binary ? undefined : JSON.parse(data.toString());
    } catch {
      event = undefined; // one message is lost; the next one may be whole
    }
    if (typeof event?.type === 'string') {
      this.#onEvent(event);
    } else {
      this.#tell({ obs: 'error', type: 'malformed_event', message: 'expected an event as JSON', fatal: false });
    }
  }

  /** The API grows without notice, so types that are not listed here are passed over. */
  #onEvent(event) {
    switch (event.type) {
      case 'session.updated':
        return this.#ready();
      case 'response.output_text.delta':
      case 'response.output_audio_transcript.delta':
        return this.#tell({ obs: 'text', turn: this.#turn, delta: event.delta });
      case 'response.done':
        return this.#responseDone(event.response ?? {});
      case 'error':
        return this.#onError(event.error ?? {});
    }
  }

  #ready() {
    if (!this.#isReady) {
      this.#isReady = true;
      this.#tell({ obs: 'connection', state: 'open' });
      this.#settleOpen();
    }
  }

  /** Only the status says how a response ended: one that fails comes without an error event. */
  #responseDone({ status, status_details: details }) {
    const { type, code, message } = details?.error ?? {};
    if (type) {
      this.#tell({ obs: 'error', type, code, message, fatal: false });
    }
    this.#endTurn(status ?? 'failed', code ?? type ?? details?.reason);
  }

  /** Most errors are about one event and leave the session as it was; before it is there, they end it. */
  #onError(error) {
    if (!this.#isReady) {
      return this.#failed(error);
    }
    const { type, code, message, event_id: eventId } = error;
    this.#tell({ obs: 'error', type, code, message, eventId, fatal: false });
    if (eventId && eventId === this.#createId) {
      this.#endTurn('failed', code ?? type);
    }
  }

  #failed({ type, code, message }) {
    this.#tell({ obs: 'error', type, code, message, fatal: !this.#isReady });
    // not every error of the service has a message
    this.#settleOpen({ type, code, message: message ?? `the service says ${code ?? type ?? 'nothing'}` });
  }

  #endTurn(status, code) {
    if (this.#settleTurn) {
      this.#tell({ obs: 'turnEnd', turn: this.#turn, status, code });
      this.#settleTurn(status);
      this.#settleTurn = undefined;
    }
  }

  /** Whatever the close code: an answer that was under way will not come. */
  #onClose(code, reason) {
    this.#tell({ obs: 'connection', state: 'closed', code, reason });
    this.#settleOpen({ type: 'connection_lost', message: `closed with ${code} ${reason}` });
    this.#endTurn('failed', 'connection_lost');
  }
}
