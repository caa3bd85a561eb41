package main

import (
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

const limit = 10 * time.Second

// object is a JSON object: what the service sends may have any fields.
type object = map[string]any

// target says where to connect.
type target struct {
	Profile string `json:"profile"`
	HTTPURL string `json:"httpUrl"`
	Key     string `json:"key"`
	Model   string `json:"model"`
	CAFile  string `json:"caFile"`
}

// config says what the session is to be.
type config struct {
	Instructions string `json:"instructions"`
	Output       string `json:"output"`
	Voice        string `json:"voice"`
}

// problem is an error that the service or the connection came up with.
type problem struct{ Type, Code, Message string }

// session: YOUR CLIENT GOES HERE. This one is small and has no SDK, so that there is something to judge from the first
// minute. Put yours in its place: keep open, say, ask, cancel and close, and tell what your application gets to know.
type session struct {
	tell     func(object) // takes observations: text, turnEnd, error, connection
	socket   *websocket.Conn
	opened   chan *problem
	finished chan struct{}

	lock     sync.Mutex
	ready    bool
	over     bool
	turn     int
	turnOver chan string
	createID string
	lastID   int
}

func newSession(tell func(object)) *session {
	return &session{tell: tell, opened: make(chan *problem, 4), finished: make(chan struct{})}
}

// open connects and configures. It returns nil if that went well, else the problem.
func (s *session) open(to target, want config) *problem {
	header := http.Header{}
	if to.Profile == "azure" {
		header.Set("api-key", to.Key)
	} else {
		header.Set("Authorization", "Bearer "+to.Key)
	}
	address := strings.Replace(to.HTTPURL, "http", "ws", 1) + "/realtime?model=" + url.QueryEscape(to.Model)
	dialer := websocket.Dialer{HandshakeTimeout: limit, TLSClientConfig: trusting(to.CAFile)}
	socket, response, err := dialer.Dial(address, header)
	if err != nil {
		message := err.Error()
		if response != nil {
			message = "HTTP " + response.Status
		}
		refused := &problem{Type: "connection_failed", Message: message}
		s.tellProblem(refused, "", true)
		s.tell(object{"obs": "connection", "state": "closed"})
		s.over = true
		close(s.finished)
		return refused
	}
	s.socket = socket
	go s.listen()
	s.lock.Lock()
	s.send(object{"type": "session.update", "session": shape(want)})
	s.lock.Unlock()
	select {
	case outcome := <-s.opened:
		return outcome
	case <-time.After(limit):
		late := &problem{Type: "timeout", Message: fmt.Sprintf("no session within %v", limit)}
		s.tellProblem(late, "", true)
		return late
	}
}

func trusting(caFile string) *tls.Config {
	pem, err := os.ReadFile(caFile)
	if err != nil {
		return nil // what the system trusts
	}
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(pem)
	return &tls.Config{RootCAs: pool}
}

func shape(want config) object {
	// no turn detection: this application says itself when a turn is over
	audio := object{"input": object{"turn_detection": nil}}
	if want.Voice != "" {
		audio["output"] = object{"voice": want.Voice}
	}
	output := want.Output
	if output == "" {
		output = "text"
	}
	shape := object{"type": "realtime", "output_modalities": []string{output}, "audio": audio}
	if want.Instructions != "" {
		shape["instructions"] = want.Instructions
	}
	return shape
}

func (s *session) isOpen() bool {
	s.lock.Lock()
	defer s.lock.Unlock()
	return !s.over
}

func (s *session) say(text string) {
	s.lock.Lock()
	defer s.lock.Unlock()
	content := []object{{"type": "input_text", "text": text}}
	s.send(object{
		"type": "conversation.item.create",
		"item": object{"type": "message", "role": "user", "content": content},
	})
}

// ask asks for an answer; its status comes when the turn is over.
func (s *session) ask() <-chan string {
	s.lock.Lock()
	defer s.lock.Unlock()
	s.turn++
	over := make(chan string, 1)
	s.turnOver = over
	s.createID = s.send(object{"type": "response.create"})
	if s.over {
		s.endTurn("failed", "connection_lost")
	}
	return over
}

func (s *session) cancel() {
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.turnOver != nil {
		s.send(object{"type": "response.cancel"})
	}
}

func (s *session) close() {
	if s.socket != nil {
		normal := websocket.FormatCloseMessage(websocket.CloseNormalClosure, "")
		// an error here means that the connection is over, which listen tells
		_ = s.socket.WriteControl(websocket.CloseMessage, normal, time.Now().Add(time.Second))
		select {
		case <-s.finished:
		case <-time.After(3 * time.Second):
		}
		_ = s.socket.Close()
	}
	<-s.finished
}

// send is called with the lock held: a gorilla socket takes one message at a time.
func (s *session) send(event object) string {
	s.lastID++
	id := fmt.Sprintf("event_%d", s.lastID)
	event["event_id"] = id
	if !s.over {
		_ = s.socket.WriteJSON(event) // that the connection is over is heard by listen
	}
	return id
}

// listen hears the service until the connection is over, and then tells with which code it ended.
func (s *session) listen() {
	for {
		kind, message, err := s.socket.ReadMessage()
		if err != nil {
			s.ended(err)
			return
		}
		var event object
		if kind != websocket.TextMessage || json.Unmarshal(message, &event) != nil {
			// one message is lost; the next one may be whole
			s.tell(object{"obs": "error", "type": "malformed_event", "message": "expected an event", "fatal": false})
			continue
		}
		s.lock.Lock()
		s.onEvent(event)
		s.lock.Unlock()
	}
}

// onEvent passes over types that are not listed here: the API grows without notice.
func (s *session) onEvent(event object) {
	switch event["type"] {
	case "session.updated":
		if !s.ready {
			s.ready = true
			s.tell(object{"obs": "connection", "state": "open"})
			s.opened <- nil
		}
	case "response.output_text.delta", "response.output_audio_transcript.delta":
		s.tell(object{"obs": "text", "turn": s.turn, "delta": text(event, "delta")})
	case "response.done":
		s.responseDone(part(event, "response"))
	case "error":
		s.onError(part(event, "error"))
	}
}

// responseDone reads the status: one that fails comes without an error event.
func (s *session) responseDone(response object) {
	details := part(response, "status_details")
	code := text(details, "reason")
	if failure := part(details, "error"); len(failure) > 0 {
		s.tellProblem(problemOf(failure), "", false)
		code = first(text(failure, "code"), text(failure, "type"))
	}
	s.endTurn(first(text(response, "status"), "failed"), code)
}

// onError: most errors are about one event and leave the session as it was; before it is there, they end it.
func (s *session) onError(failure object) {
	if !s.ready {
		s.tellProblem(problemOf(failure), "", true)
		s.opened <- problemOf(failure)
		return
	}
	id := text(failure, "event_id")
	s.tellProblem(problemOf(failure), id, false)
	if id != "" && id == s.createID {
		s.endTurn("failed", first(text(failure, "code"), text(failure, "type")))
	}
}

func (s *session) tellProblem(failure *problem, eventID string, fatal bool) {
	told := object{"obs": "error", "type": failure.Type, "message": failure.Message, "fatal": fatal}
	if failure.Code != "" {
		told["code"] = failure.Code
	}
	if eventID != "" {
		told["eventId"] = eventID
	}
	s.tell(told)
}

func (s *session) endTurn(status, code string) {
	if s.turnOver != nil {
		end := object{"obs": "turnEnd", "turn": s.turn, "status": status}
		if code != "" {
			end["code"] = code
		}
		s.tell(end)
		s.turnOver <- status
		s.turnOver = nil
	}
}

// ended: whatever the close code, an answer that was under way will not come.
func (s *session) ended(err error) {
	code, reason := websocket.CloseAbnormalClosure, ""
	var closed *websocket.CloseError
	if errors.As(err, &closed) {
		code, reason = closed.Code, closed.Text
	}
	s.lock.Lock()
	defer s.lock.Unlock()
	s.over = true
	s.tell(object{"obs": "connection", "state": "closed", "code": code, "reason": reason})
	if !s.ready {
		s.opened <- &problem{Type: "connection_lost", Message: fmt.Sprintf("closed with %d %s", code, reason)}
	}
	s.endTurn("failed", "connection_lost")
	close(s.finished)
}

func problemOf(failure object) *problem {
	return &problem{Type: text(failure, "type"), Code: text(failure, "code"), Message: text(failure, "message")}
}

func part(of object, name string) object {
	value, _ := of[name].(object)
	return value
}

func text(of object, name string) string {
	value, _ := of[name].(string)
	return value
}

func first(values ...string) string {
	for _, value := range values {
		if value != "" {
			return value
		}
	}
	return ""
}
