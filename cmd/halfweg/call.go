package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"halfweg/taal"
)

// call is one use of one command: its flags, its arguments and the world.
type call struct {
	world
	taal    taal.Taal     // of messages to the one at the keyboard
	content taal.Taal     // of results, which go elsewhere: Dutch unless --taal says otherwise
	flags   *flag.FlagSet // a command adds its own before it calls parse
	cmd     command
}

func newCall(w world, t taal.Taal, c command, args []string) *call {
	k := &call{world: w, taal: t, content: taal.NL, cmd: c, flags: flag.NewFlagSet(c.name, flag.ContinueOnError)}
	k.flags.SetOutput(io.Discard) // parse words its own errors
	if len(withoutLanguage(w.args)) < len(w.args) {
		k.content = t
	}
	k.args = args
	return k
}

// in returns the text in the language of the user.
func (k *call) in(nl, en string) string { return taal.T(nl, en).In(k.taal) }

// errHelp ends a command that only had to show its help.
var errHelp = errors.New("help")

// parse reads flags and arguments, in any order, and returns the arguments. It
// refuses fewer than least and more than most arguments; most < 0 is no limit.
// The error is for run to handle; a command returns it as it is.
func (k *call) parse(least, most int) ([]string, error) {
	var found []string
	for rest := k.args; ; {
		if err := k.flags.Parse(rest); errors.Is(err, flag.ErrHelp) {
			k.help()
			return nil, errHelp
		} else if err != nil {
			return nil, k.flagError(err)
		}
		rest = k.flags.Args()
		if len(rest) == 0 {
			break
		}
		found, rest = append(found, rest[0]), rest[1:]
	}
	if len(found) < least || most >= 0 && len(found) > most {
		return nil, unusable(
			fmt.Sprintf("gebruik: halfweg %s %s", k.cmd.name, k.cmd.args),
			fmt.Sprintf("usage: halfweg %s %s", k.cmd.name, k.cmd.args))
	}
	return found, nil
}

// flagError puts what package flag found wrong into words for the user.
func (k *call) flagError(err error) error {
	see := fmt.Sprintf("halfweg help %s", k.cmd.name)
	if name, is := strings.CutPrefix(err.Error(), "flag provided but not defined: -"); is {
		return unusable(fmt.Sprintf("optie --%s bestaat niet; zie: %s", name, see),
			fmt.Sprintf("option --%s does not exist; see: %s", name, see))
	}
	if name, is := strings.CutPrefix(err.Error(), "flag needs an argument: -"); is {
		return unusable(fmt.Sprintf("bij optie --%s hoort een waarde; zie: %s", name, see),
			fmt.Sprintf("option --%s needs a value; see: %s", name, see))
	}
	return unusable(fmt.Sprintf("verkeerde optie (%v); zie: %s", err, see),
		fmt.Sprintf("wrong option (%v); see: %s", err, see))
}

func (k *call) help() {
	fmt.Fprintf(k.stdout, "halfweg %s %s\n\n%s\n", k.cmd.name, k.cmd.args, k.cmd.short.In(k.taal))
	if !k.cmd.long.IsZero() {
		fmt.Fprintf(k.stdout, "\n%s\n", k.cmd.long.In(k.taal))
	}
	fmt.Fprintf(k.stdout, "\n%s\n", k.in("Opties:", "Options:"))
	k.flags.VisitAll(func(f *flag.Flag) {
		name, usage := flag.UnquoteUsage(f)
		fmt.Fprintf(k.stdout, "  --%-20s %s\n", strings.TrimSpace(f.Name+" "+name), usage)
	})
	fmt.Fprintf(k.stdout, "  --%-20s %s\n", "taal nl|en", k.in("taal van de uitvoer", "language of the output"))
}
