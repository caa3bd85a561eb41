package main

import (
	"fmt"
	"os"
)

// talk runs an errand and ends, adapter serves the kit until it says stop.
func main() {
	mode := ""
	if len(os.Args) == 2 {
		mode = os.Args[1]
	}
	switch mode {
	case "talk":
		if !talk() {
			os.Exit(1)
		}
	case "adapter":
		serve()
	default:
		fmt.Fprintln(os.Stderr, "expected talk or adapter")
		os.Exit(2)
	}
}
