package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"halfweg/taal"
)

// world is everything a command may touch outside itself. It is the only
// source of time in the program.
type world struct {
	ctx            context.Context // ends when the user or the system asks to stop
	args           []string        // without the name of the program
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	now            func() time.Time
}

// The exit codes, as documented at the top of main.go.
const (
	exitDone   = 0
	exitNo     = 1
	exitUsage  = 2
	exitFailed = 3
)

// errNo ends a command whose answer is no, after it has said so itself.
var errNo = errors.New("no")

// usageError is a command line or an input that cannot be used.
type usageError struct{ text taal.Tekst }

func (e *usageError) Error() string     { return e.text.NL }
func (e *usageError) Tekst() taal.Tekst { return e.text }

// unusable returns the error for input that cannot be used; its texts say what
// is wrong and what to do.
func unusable(nl, en string) error { return &usageError{taal.T(nl, en)} }

// unusableErr marks an error, in the words it has, as one of the input.
func unusableErr(err error) error {
	return unusable(taal.Melding(err, taal.NL), taal.Melding(err, taal.EN))
}

// unreadable is the error for a file that the user named and that cannot be read.
func unreadable(err error) error {
	return unusable("kan dit niet lezen: "+err.Error(), "cannot read this: "+err.Error())
}

// run carries out one command line and returns its exit code.
func run(w world) int {
	t, err := language(w)
	if err == nil {
		err = dispatch(w, t)
	}
	switch usage := (*usageError)(nil); {
	case err == nil, errors.Is(err, errHelp):
		return exitDone
	case errors.Is(err, errNo):
		return exitNo
	case errors.As(err, &usage):
		fmt.Fprintf(w.stderr, "halfweg: %s\n", taal.Melding(err, t))
		return exitUsage
	default:
		fmt.Fprintf(w.stderr, "halfweg: %s: %s\n", taal.T("mislukt", "failed").In(t), taal.Melding(err, t))
		return exitFailed
	}
}

func dispatch(w world, t taal.Taal) error {
	words := withoutLanguage(w.args)
	switch {
	case len(words) == 0:
		overview(w.stderr, t)
		return unusable("kies een opdracht", "choose a command")
	case words[0] == "help", words[0] == "--help", words[0] == "-h", words[0] == "-help":
		return help(w, t, words[1:])
	}
	c, rest, err := find(words)
	if err != nil {
		return err
	}
	return c.run(newCall(w, t, c, rest))
}

// language is the language of messages: the one asked for with --taal, else
// English on a system set to English, else Dutch.
func language(w world) (taal.Taal, error) {
	for i, a := range w.args {
		name, value, is := strings.Cut(strings.TrimLeft(a, "-"), "=")
		if name != "taal" || !strings.HasPrefix(a, "-") {
			continue
		}
		if !is && i+1 < len(w.args) {
			value = w.args[i+1]
		}
		if value == string(taal.NL) || value == string(taal.EN) {
			return taal.Taal(value), nil
		}
		return taal.NL, unusable(
			fmt.Sprintf("--taal %q bestaat niet; kies nl of en", value),
			fmt.Sprintf("--taal %q does not exist; choose nl or en", value))
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := w.getenv(name); v != "" {
			if strings.HasPrefix(v, "en") {
				return taal.EN, nil
			}
			break
		}
	}
	return taal.NL, nil
}

// withoutLanguage drops --taal, which may stand anywhere.
func withoutLanguage(args []string) []string {
	var rest []string
	for i := 0; i < len(args); i++ {
		switch name := strings.TrimLeft(args[i], "-"); {
		case strings.HasPrefix(args[i], "-") && name == "taal":
			i++
		case strings.HasPrefix(args[i], "-") && strings.HasPrefix(name, "taal="):
		default:
			rest = append(rest, args[i])
		}
	}
	return rest
}
