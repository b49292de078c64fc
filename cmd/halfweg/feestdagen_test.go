package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const besluit = `decrees:
  - name: {nl: Besluit van de proef, en: Decree of the test}
    from: 2029-01-01
    to: 2031-12-31
    source: Stb. 2028, 1
    days: [2029-05-11]
`

// Decrees beside the data are read; a mistake in them is named with its line and
// what to do, before anything is written.
func TestFeestdagen(t *testing.T) {
	map_ := t.TempDir()
	doel := filepath.Join(map_, demoBestand)
	if bs, err := feestdagen(doel); err != nil || bs != nil {
		t.Errorf("without a file: %v, %v", bs, err)
	}
	schrijf := func(tekst string) {
		if err := os.WriteFile(filepath.Join(map_, feestdagenBestand), []byte(tekst), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	schrijf(besluit)
	if bs, err := feestdagen(doel); err != nil || len(bs) != 1 || bs[0].Bron != "Stb. 2028, 1" {
		t.Errorf("read %+v, %v", bs, err)
	}
	if bs, err := feestdagen("postgres://halfweg@server/db"); err != nil || bs != nil {
		t.Errorf("without a folder: %v, %v", bs, err)
	}
	for _, fout := range []string{strings.Replace(besluit, "2029-05-11", "2029-02-30", 1), strings.Replace(besluit, "2029-05-11", "2033-05-11", 1)} {
		schrijf(fout)
		code, uit, zegt := draai(t.Context(), "demo", "--adres", "127.0.0.1:0", "--map", map_)
		if code != exitUsage || uit != "" || !strings.Contains(zegt, "regel 6") || !strings.Contains(zegt, "Verbeter het bestand of haal het weg") {
			t.Errorf("exit %d, says %q", code, zegt)
		}
	}
	if _, err := os.Stat(doel); err == nil {
		t.Error("a database was made all the same")
	}
}
