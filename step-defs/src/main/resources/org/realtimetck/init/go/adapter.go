package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"sync"
)

// request is what the kit asks: a verb, and the fields of that verb.
type request struct {
	Op      string `json:"op"`
	ID      string `json:"id"`
	Session string `json:"session"`
	Target  target `json:"target"`
	Config  config `json:"config"`
	Text    string `json:"text"`
}

// adapter: one process, many sessions. Requests come as lines of JSON on stdin, answers and observations leave on
// stdout, one object per line; whatever else you print belongs on stderr.
type adapter struct {
	writing  sync.Mutex
	lock     sync.Mutex
	sessions map[string]*session
}

func serve() {
	a := &adapter{sessions: map[string]*session{}}
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 64*1024), 1024*1024)
	for lines.Scan() {
		var asked request
		if err := json.Unmarshal(lines.Bytes(), &asked); err != nil {
			fmt.Fprintln(os.Stderr, "expected a request:", err)
			return
		}
		if asked.Op == "stop" {
			a.answer(asked)
			return
		}
		if asked.Op == "open" || asked.Op == "close" {
			go a.answer(asked) // these wait for the service; answers may be out of order
		} else {
			a.answer(asked)
		}
	}
}

func (a *adapter) answer(asked request) {
	answer := object{"id": asked.ID}
	switch asked.Op {
	case "hello":
		hello(answer)
	case "open":
		a.open(asked, answer)
	case "say":
		a.session(asked).say(asked.Text)
	case "ask":
		a.session(asked).ask() // answered at once; how the turn ends is an observation
	case "cancel":
		a.session(asked).cancel()
	case "close":
		a.session(asked).close()
	case "stop":
		for _, open := range a.sessions {
			open.close()
		}
	default:
		answer["unsupported"] = true
		answer["reason"] = "this adapter has no " + asked.Op
	}
	if answer["unsupported"] == nil && answer["error"] == nil {
		answer["ok"] = true
	}
	a.write(answer)
}

func hello(answer object) {
	answer["protocol"] = 1
	answer["client"] = object{"name": "{{name}}", "version": "0.1.0", "language": "go", "runtime": runtime.Version()}
	answer["capabilities"] = []string{"text", "path-prefix"}
	answer["profiles"] = []string{"openai", "azure"}
	answer["parallel"] = 8
}

func (a *adapter) open(asked request, answer object) {
	opened := newSession(func(observation object) {
		observation["session"] = asked.Session
		a.write(observation)
	})
	a.lock.Lock()
	a.sessions[asked.Session] = opened
	a.lock.Unlock()
	if failure := opened.open(asked.Target, asked.Config); failure != nil {
		answer["error"] = object{
			"by": "client", "type": failure.Type, "code": failure.Code, "message": failure.Message,
		}
	}
}

func (a *adapter) session(asked request) *session {
	a.lock.Lock()
	defer a.lock.Unlock()
	return a.sessions[asked.Session]
}

func (a *adapter) write(message object) {
	line, _ := json.Marshal(message)
	a.writing.Lock()
	defer a.writing.Unlock()
	fmt.Println(string(line))
}
