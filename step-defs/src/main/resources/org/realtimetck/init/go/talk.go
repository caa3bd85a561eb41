package main

import (
	"encoding/json"
	"fmt"
	"os"
)

// talk is an errand: one session, its turns in their order, a normal close. True if every turn completed.
func talk() bool {
	var context struct {
		config
		Turns []string `json:"turns"`
	}
	if err := json.Unmarshal([]byte(os.Getenv("TCK_CONTEXT")), &context); err != nil {
		fmt.Fprintln(os.Stderr, "expected an errand in TCK_CONTEXT:", err)
		return false
	}
	session := newSession(note)
	to := target{
		Profile: os.Getenv("TCK_PROFILE"),
		HTTPURL: os.Getenv("TCK_HTTP_URL"),
		Key:     os.Getenv("TCK_KEY"),
		Model:   os.Getenv("TCK_MODEL"),
		CAFile:  os.Getenv("TCK_CA_FILE"),
	}
	completed := 0
	if session.open(to, context.config) == nil {
		for _, text := range context.Turns {
			if session.isOpen() {
				session.say(text)
				if <-session.ask() == "completed" {
					completed++
				}
			}
		}
	}
	session.close()
	return completed == len(context.Turns)
}

// note writes for the kit one line of JSON; for you the same on the screen, shown when a scenario fails.
func note(observation object) {
	line, _ := json.Marshal(observation) // maps of texts and numbers can always be written
	fmt.Println(string(line))
	file, err := os.OpenFile(os.Getenv("TCK_OBSERVATIONS"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err == nil {
		_, err = file.Write(append(line, '\n'))
		_ = file.Close()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "cannot write observations:", err)
	}
}
