// Halfweg is the shared case system around safehouses. This command holds it
// all: the server, the demo, and the tools to work with law and frameworks.
//
// Each command stands in its own file and in the table in commands.go. Exit
// codes are the same for all of them:
//
//	0  done, and the answer is yes
//	1  done, and the answer is no: something differs, fails its check or is not met
//	2  the command line or the input cannot be used; nothing was done
//	3  it failed for another reason: a disk, a database, a port in use
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(world{
		ctx: ctx, args: os.Args[1:], stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		getenv: os.Getenv, now: time.Now,
	})
	stop()
	os.Exit(code)
}
