package e2e

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
)

// The day and the seed all tests look at the demo region on: a Monday, so that
// terms that start today do not start in a weekend.
const (
	today = "2026-11-23"
	seed  = "1"
)

// patience is how long anything may take before a test gives up. It is no
// measure of speed: it only ends a wait for something that will not come.
const patience = 60 * time.Second

var address = regexp.MustCompile(`http://127\.0\.0\.1:\d+`)

// build makes the program once for all tests.
var build = sync.OnceValues(func() (string, error) {
	program := filepath.Join(scratch, "halfweg")
	cmd := exec.Command("go", "build", "-o", program, "./cmd/halfweg")
	cmd.Dir = ".."
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("building halfweg: %w\n%s", err, out)
	}
	return program, nil
})

// demo is a running `halfweg demo` with a data folder of its own.
type demo struct {
	URL    string
	t      testing.TB
	folder string
	cmd    *exec.Cmd
	out    *transcript
	ended  chan error
}

// startDemo starts the program as a user would and waits until it says where it
// serves. It stops with the test, which fails when the program logged a fault
// or did not stop by itself.
func startDemo(t testing.TB) *demo {
	t.Helper()
	d := &demo{t: t, folder: filepath.Join(t.TempDir(), "data")}
	d.start(today)
	t.Cleanup(d.stop)
	return d
}

// start starts the program on its folder, on a day.
func (d *demo) start(op string) {
	d.t.Helper()
	program, err := build()
	if err != nil {
		d.t.Fatal(err)
	}
	d.out, d.ended = newTranscript(), make(chan error, 1)
	d.cmd = exec.Command(program, "demo", "--adres", "127.0.0.1:0", "--map", d.folder, "--op", op, "--seed", seed)
	d.cmd.Stdout, d.cmd.Stderr = d.out, d.out
	if err := d.cmd.Start(); err != nil {
		d.t.Fatal(err)
	}
	go func(cmd *exec.Cmd, ended chan<- error) { ended <- cmd.Wait() }(d.cmd, d.ended)
	select {
	case d.URL = <-d.out.found:
	case err := <-d.ended:
		d.ended <- err
		d.t.Fatalf("halfweg demo ended before it served: %v\n%s", err, d.out)
	case <-time.After(patience):
		d.t.Fatalf("halfweg demo printed no address:\n%s", d.out)
	}
}

// stop presses Ctrl-C and looks at how the program took it.
func (d *demo) stop() {
	_ = d.cmd.Process.Signal(os.Interrupt) // it may have ended already; Wait tells
	select {
	case err := <-d.ended:
		if err != nil {
			d.t.Errorf("halfweg demo ended with %v\n%s", err, d.out)
		}
	case <-time.After(patience):
		_ = d.cmd.Process.Kill()
		d.t.Errorf("halfweg demo did not stop on Ctrl-C\n%s", d.out)
	}
	for _, line := range strings.Split(d.out.String(), "\n") {
		if strings.Contains(line, "level=ERROR") || strings.Contains(line, "panic") {
			d.t.Errorf("halfweg demo logged: %s", line)
		}
	}
}

// transcript keeps what a program prints and reports the first address in it.
type transcript struct {
	found chan string
	to    io.Writer
	mu    sync.Mutex
	text  bytes.Buffer
}

func newTranscript() *transcript {
	r, w := io.Pipe()
	x := &transcript{found: make(chan string, 1), to: w}
	go func() {
		for s := bufio.NewScanner(r); s.Scan(); {
			if a := address.FindString(s.Text()); a != "" {
				select {
				case x.found <- a:
				default:
				}
			}
		}
	}()
	return x
}

func (x *transcript) Write(p []byte) (int, error) {
	x.mu.Lock()
	x.text.Write(p)
	x.mu.Unlock()
	return x.to.Write(p)
}

func (x *transcript) String() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.text.String()
}
