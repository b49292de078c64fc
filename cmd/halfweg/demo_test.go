package main

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"halfweg/kluis"
	"halfweg/store"
)

// draai runs a command line with a world of its own and returns what it wrote.
func draai(ctx context.Context, args ...string) (code int, uit, fout string) {
	var o, e strings.Builder
	code = run(world{ctx: ctx, args: args, stdin: strings.NewReader(""), stdout: &o, stderr: &e,
		getenv: func(string) string { return "" }, now: time.Now})
	return code, o.String(), e.String()
}

func TestDemoFouteInvoer(t *testing.T) {
	bezet, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer bezet.Close()
	vol, bestand := t.TempDir(), filepath.Join(t.TempDir(), "bestand")
	for _, naam := range []string{filepath.Join(vol, "vakantiefoto.jpg"), bestand} {
		if err := os.WriteFile(naam, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	vrij := []string{"demo", "--adres", "127.0.0.1:0"}
	for _, g := range []struct {
		naam string
		args []string
		code int
		zegt string
	}{
		{"no such day", append(vrij, "--op", "2026-02-30"), exitUsage, "geen datum"},
		{"no address", []string{"demo", "--adres", "hier"}, exitUsage, "geen adres"},
		{"port in use", []string{"demo", "--adres", bezet.Addr().String()}, exitFailed, "in gebruik"},
		{"folder of somebody else", append(vrij, "--map", vol), exitUsage, "vakantiefoto.jpg"},
		{"folder in a file", append(vrij, "--map", filepath.Join(bestand, "map")), exitUsage, "niet lezen"},
		{"folder in nowhere", append(vrij, "--map", "/proc/halfweg"), exitUsage, "niet worden gemaakt"},
		{"folder that is a file", append(vrij, "--map", bestand), exitUsage, "niet lezen"},
		{"two places", append(vrij, "--map", vol, "--db", "postgres://x"), exitUsage, "niet allebei"},
		{"database that does not answer", append(vrij, "--db", "postgres://127.0.0.1:1/niets", "--sleutels", filepath.Join(vol, "weg")), exitFailed, "niet bereikbaar"},
		{"database without keys", append(vrij, "--db", "postgres://127.0.0.1:1/niets"), exitUsage, "--sleutels"},
		{"frameworks that are not there", append(vrij, "--kaders", filepath.Join(vol, "weg")), exitUsage, ""},
		{"no mail server", append(vrij, "--smtp", "hier"), exitUsage, "geen mailserver"},
		{"no sender", append(vrij, "--afzender", "wij"), exitUsage, "geen e-mailadres"},
		{"arguments", append(vrij, "iets"), exitUsage, "gebruik"},
	} {
		code, uit, fout := draai(t.Context(), g.args...)
		if code != g.code || !strings.Contains(fout, g.zegt) || fout == "" || uit != "" {
			t.Errorf("%s: exit %d, says %q, prints %q; want exit %d and %q", g.naam, code, fout, uit, g.code, g.zegt)
		}
	}
	if namen, _ := os.ReadDir(vol); len(namen) != 1 {
		t.Errorf("something was left in somebody else's folder: %v", namen)
	}
}

// The demo says where it is and who one can be, serves, and stops when asked;
// a second start on the same folder goes on with the same data.
func TestDemo(t *testing.T) {
	map_ := filepath.Join(t.TempDir(), "nieuw")
	for range 2 {
		ctx, stop := context.WithCancel(t.Context())
		lees, schrijf := io.Pipe()
		klaar := make(chan int)
		go func() {
			code := run(world{ctx: ctx, args: []string{"demo", "--adres", "127.0.0.1:0", "--map", map_, "--op", "2026-11-23"},
				stdin: strings.NewReader(""), stdout: schrijf, stderr: os.Stderr, getenv: func(string) string { return "" }, now: time.Now})
			schrijf.Close()
			klaar <- code
		}()
		adres, tekst := leesWelkom(lees)
		for _, wat := range []string{"Sanne Bos", "teamleider", "maandag 23 november 2026"} {
			if !strings.Contains(tekst, wat) {
				t.Errorf("the demo does not say %q:\n%s", wat, tekst)
			}
		}
		r, err := http.Get(adres + "/aanmelden")
		if err != nil {
			t.Fatal(err)
		}
		pagina, _ := io.ReadAll(r.Body)
		r.Body.Close()
		if r.StatusCode != http.StatusOK || !strings.Contains(string(pagina), "Fenna Jorritsma") {
			t.Errorf("the sign-in page answers %s", r.Status)
		}
		stop()
		if code := <-klaar; code != exitDone {
			t.Errorf("after it was asked to stop the demo ends with %d", code)
		}
	}
	herbouwt(t, map_)
}

// herbouwt asserts that herbouw finds nothing in good data, finds and repairs
// what was spoiled, and with --kijk only finds.
func herbouwt(t *testing.T, map_ string) {
	t.Helper()
	verwacht := func(code int, zegt string, args ...string) {
		t.Helper()
		c, uit, fout := draai(t.Context(), append([]string{"herbouw"}, args...)...)
		if c != code || !strings.Contains(uit+fout, zegt) {
			t.Errorf("herbouw %v: exit %d, %s%s; want exit %d and %q", args, c, uit, fout, code, zegt)
		}
	}
	verwacht(exitDone, "0 met verschil", "--map", map_)
	verwacht(exitDone, " van ", "--map", map_) // how far it is, on the way
	bederf(t, filepath.Join(map_, demoBestand))
	verwacht(exitNo, "2026-0001: ", "--map", map_, "--kijk")
	verwacht(exitNo, "1 met verschil", "--map", map_)
	verwacht(exitDone, "0 met verschil", "--map", map_)
	verwacht(exitUsage, "--map of met --db")
	verwacht(exitUsage, "niet lezen", "--map", t.TempDir())
}

// bederf empties the rows of one dossier in lists and search.
func bederf(t *testing.T, doel string) {
	t.Helper()
	k, err := kluis.Lees(filepath.Join(filepath.Dir(doel), sleutelBestand))
	if err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), doel, k)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	err = s.Schrijf(t.Context(), func(s *store.Schrijver) error {
		kop, err := s.KopMetNummer("2026-0001")
		if err != nil {
			return err
		}
		return s.Leid(kop.ID, kop.Nr, store.Afgeleid{})
	})
	if err != nil {
		t.Fatal(err)
	}
}

// leesWelkom reads what the demo prints until it says how to stop it.
func leesWelkom(r io.Reader) (adres, tekst string) {
	s := bufio.NewScanner(r)
	for s.Scan() {
		tekst += s.Text() + "\n"
		if strings.Contains(s.Text(), "Ctrl+C") {
			break
		}
	}
	return regexp.MustCompile(`http://\S+`).FindString(tekst), tekst
}
