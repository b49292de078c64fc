package main

import (
	"fmt"
	"io"
	"strings"

	"halfweg/taal"
)

// command is one row of the table: what the user types and what it does.
type command struct {
	name  string     // one or two words: "termijnen", "kader check"
	args  string     // the arguments in usage notation: "CASES.json"
	short taal.Tekst // one line for the overview
	long  taal.Tekst // more for help; may be empty
	run   func(*call) error
}

// commands lists every command in the order the overview shows them.
func commands() []command {
	return []command{
		kaderToon, kaderCheck, kaderVergelijk, kaderAnalyse, kaderTest, beoordeel,
		termijnen,
		demoOpdracht, begin, serve, herbouw, verify, sleutelsRoteer,
	}
}

// find returns the command the words begin with, and the words after it.
func find(words []string) (command, []string, error) {
	for n := min(2, len(words)); n > 0; n-- {
		name := strings.Join(words[:n], " ")
		for _, c := range commands() {
			if c.name == name {
				return c, words[n:], nil
			}
		}
	}
	return command{}, nil, unusable(
		fmt.Sprintf("opdracht %q bestaat niet; typ: halfweg help", words[0]),
		fmt.Sprintf("command %q does not exist; type: halfweg help", words[0]))
}

func help(w world, t taal.Taal, words []string) error {
	if len(words) == 0 {
		overview(w.stdout, t)
		return nil
	}
	c, _, err := find(words)
	if err != nil {
		return err
	}
	return c.run(newCall(w, t, c, []string{"--help"}))
}

func overview(out io.Writer, t taal.Taal) {
	say := func(nl, en string) { fmt.Fprintln(out, taal.T(nl, en).In(t)) }
	say("Halfweg: zaaksysteem rond safehouses.", "Halfweg: case system around safehouses.")
	fmt.Fprintln(out)
	for _, c := range commands() {
		fmt.Fprintf(out, "  halfweg %-22s %s\n", c.name, c.short.In(t))
	}
	fmt.Fprintln(out)
	say("Meer over een opdracht: halfweg help OPDRACHT. Taal: --taal nl of --taal en.",
		"More about a command: halfweg help COMMAND. Language: --taal nl or --taal en.")
	say("Uitgang: 0 gelukt; 1 het antwoord is nee; 2 onbruikbare invoer; 3 mislukt.",
		"Exit: 0 done; 1 the answer is no; 2 unusable input; 3 failed.")
}
