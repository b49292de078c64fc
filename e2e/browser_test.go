// Package e2e walks through the product as people do: it builds the real
// program, starts `halfweg demo` and drives it in a real browser.
package e2e

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
)

// scratch is a folder for the duration of the tests.
var scratch string

// closeBrowser ends the browser, when one was started.
var closeBrowser = func() {}

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	var err error
	if scratch, err = os.MkdirTemp("", "halfweg-e2e-"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(scratch)
	defer func() { closeBrowser() }()
	return m.Run()
}

// needs fails the test under ./check when something it needs is not there, and
// skips it otherwise.
func needs(t testing.TB, there bool, what string) {
	t.Helper()
	switch {
	case there:
	case os.Getenv("HALFWEG_CHECK") != "":
		t.Fatalf("no %s; ./check installs it", what)
	default:
		t.Skipf("no %s; ./check installs it", what)
	}
}

// browserPath finds a Chromium.
func browserPath() string {
	for _, name := range []string{os.Getenv("CHROME"), "chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); name != "" && err == nil {
			return path
		}
	}
	return ""
}

// browser starts one Chromium for all tests; each person gets a session of
// their own in it.
var browser = sync.OnceValues(func() (context.Context, error) {
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(browserPath()), chromedp.UserDataDir(filepath.Join(scratch, "chromium")),
		chromedp.DisableGPU,
		// The tests reach nothing but the demo on this machine.
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
		chromedp.Flag("lang", "nl"), chromedp.Flag("accept-lang", "nl"),
	)
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox)
	}
	ctx, endProcess := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, endBrowser := chromedp.NewContext(ctx, chromedp.WithErrorf(errorf))
	closeBrowser = func() { endBrowser(); endProcess() }
	return ctx, chromedp.Do(ctx)
})

// errorf drops what chromedp says of browser events it does not know.
func errorf(format string, args ...any) {
	if s := fmt.Sprintf(format, args...); !strings.Contains(s, "unhandled") && !strings.Contains(s, "unmarshal event") {
		fmt.Fprintln(os.Stderr, s)
	}
}
