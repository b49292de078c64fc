package main

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"halfweg/app"
	"halfweg/bericht"
	"halfweg/demo"
	"halfweg/dossier"
	"halfweg/store"
	"halfweg/store/pgtest"
	"halfweg/termijn"
)

// Of all residents of the demo region nothing stands readably in the database,
// its log, a dump of it, the mail that goes out or what the program logs: no
// name, number, address or telephone, and nothing that anybody wrote about them.
func TestNietsLeesbaarOpSchijf(t *testing.T) { // issue 4, case 25
	t.Run("sqlite", func(t *testing.T) {
		map_ := t.TempDir()
		var tijdens [][]byte // the log of the database is there only while it is open
		naalden, log := regioOpSchijf(t, filepath.Join(map_, demoBestand), "", map_, func(*app.App) {
			if _, err := os.Stat(filepath.Join(map_, demoBestand+"-wal")); err != nil {
				t.Errorf("the log is not there to be searched: %v", err)
			}
			tijdens = inMap(t, map_)
		})
		zoekt(t, naalden, append(append(inMap(t, map_), tijdens...), log))
	})
	t.Run("postgres", func(t *testing.T) {
		adres, map_ := pgtest.Adres(t), t.TempDir()
		var dump []byte
		naalden, log := regioOpSchijf(t, adres, filepath.Join(map_, sleutelBestand), map_, func(*app.App) { dump = pgDump(t, adres) })
		zoekt(t, naalden, append(inMap(t, map_), log, dump))
	})
}

// regioOpSchijf makes the region, lets mail go out, and returns what must not be
// found and what was logged. open is called while the database is in use.
func regioOpSchijf(t *testing.T, doel, sleutels, map_ string, bezig func(*app.App)) (naalden []string, logboek []byte) {
	t.Helper()
	vandaag := termijn.Op(2026, 11, 23)
	a, err := open(t.Context(), plaats{doel: doel, sleutels: sleutels}, func() time.Time { return demo.Ochtend(vandaag) })
	if err != nil {
		t.Fatal(err)
	}
	defer a.Store.Close()
	if err := demo.Zorg(t.Context(), a, vandaag, 1); err != nil {
		t.Fatal(err)
	}
	var log bytes.Buffer
	b := &bericht.Bezorger{App: a, Basis: "http://halfweg.voorbeeld.nl", Log: slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug})),
		Post: bericht.Map{Pad: filepath.Join(map_, postMap), Afzender: "halfweg@voorbeeld.nl"}}
	if _, err := a.Herinner(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Bezorg(t.Context()); err != nil {
		t.Fatal(err)
	}
	naalden = watNiemandMagLezen(t, a)
	bezig(a)
	return naalden, log.Bytes()
}

// watNiemandMagLezen gathers what is kept of residents, but for words that the
// register or a framework, which are no secret, have too.
func watNiemandMagLezen(t *testing.T, a *app.App) (uit []string) {
	t.Helper()
	openbaar, nummers := openbareTekst(t, a), 0
	neem := func(s string) {
		if len(s) >= 5 && !strings.Contains(openbaar, s) {
			uit = append(uit, s)
		}
	}
	neemAlle := func(g store.Grond) (store.Afgeleid, error) {
		i := g.Inwoner
		if i.BSN != "" {
			nummers++
		}
		for _, s := range []string{i.Voornamen + " " + i.Achternaam, i.Achternaam, i.BSN, i.Adres, i.Postcode, i.Telefoon, i.Email} {
			neem(s)
		}
		for _, f := range g.Feiten {
			for _, s := range geschreven(t, f) {
				neem(s)
			}
		}
		return store.Afgeleid{}, nil
	}
	err := a.Store.Verschillen(t.Context(), neemAlle, func(*store.Verschil) {})
	if err != nil || nummers < 50 || len(uit) < 1000 {
		t.Fatalf("%d residents with a number, %d texts to look for: %v", nummers, len(uit), err)
	}
	slices.Sort(uit)
	return slices.Compact(uit)
}

// geschreven returns the sentences in a fact.
func geschreven(t *testing.T, f dossier.Feit) (uit []string) {
	t.Helper()
	_, inhoud, err := dossier.Codeer(f.Inhoud)
	if err != nil {
		t.Fatal(err)
	}
	var v any
	if err := json.Unmarshal(inhoud, &v); err != nil {
		t.Fatal(err)
	}
	var loop func(any)
	loop = func(v any) {
		switch v := v.(type) {
		case string:
			if len(v) > 20 && strings.Count(v, " ") > 2 {
				uit = append(uit, v)
			}
		case []any:
			for _, x := range v {
				loop(x)
			}
		case map[string]any:
			for _, x := range v {
				loop(x)
			}
		}
	}
	loop(v)
	return uit
}

// openbareTekst is what the register and the frameworks say.
func openbareTekst(t *testing.T, a *app.App) string {
	t.Helper()
	r, err := a.Register(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var uit strings.Builder
	for _, m := range r.Mensen {
		if m.Rol != dossier.Inwoner {
			uit.WriteString(m.Naam + "\n")
		}
	}
	b, err := json.Marshal(r.Organisaties)
	if err != nil {
		t.Fatal(err)
	}
	uit.Write(b)
	err = a.Store.Lees(t.Context(), func(l *store.Lezer) error {
		ks, err := l.Kaders()
		for _, k := range ks {
			inhoud, fout := l.KaderInhoud(k.SHA256)
			if fout != nil {
				return fout
			}
			uit.Write(inhoud)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return uit.String()
}

// inMap returns what stands in the files of a folder, but for the keys.
func inMap(t *testing.T, map_ string) (uit [][]byte) {
	t.Helper()
	err := filepath.WalkDir(map_, func(pad string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Base(pad) == sleutelBestand {
			return err
		}
		inhoud, err := os.ReadFile(pad)
		uit = append(uit, inhoud)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return uit
}

// pgDump returns a dump of a database, in which bytes are readable text too.
func pgDump(t *testing.T, adres string) (uit []byte) {
	t.Helper()
	db, err := sql.Open("pgx", adres)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	tabellen, err := db.Query(`SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = 'public'`)
	if err != nil {
		t.Fatal(err)
	}
	var namen []string
	for tabellen.Next() {
		var naam string
		if err := tabellen.Scan(&naam); err != nil {
			t.Fatal(err)
		}
		namen = append(namen, naam)
	}
	for _, naam := range namen {
		uit = append(uit, pgTabel(t, db, naam)...)
	}
	return uit
}

func pgTabel(t *testing.T, db *sql.DB, naam string) (uit []byte) {
	t.Helper()
	rijen, err := db.Query(`SELECT * FROM ` + naam)
	if err != nil {
		t.Fatal(err)
	}
	defer rijen.Close()
	kolommen, err := rijen.Columns()
	if err != nil {
		t.Fatal(err)
	}
	waarden := make([]sql.RawBytes, len(kolommen))
	naar := make([]any, len(kolommen))
	for i := range waarden {
		naar[i] = &waarden[i]
	}
	for rijen.Next() {
		if err := rijen.Scan(naar...); err != nil {
			t.Fatal(err)
		}
		for _, w := range waarden {
			uit = append(append(uit, w...), '\n')
		}
	}
	return uit
}

// zoekt looks for every needle, and for one that must be there: a search that
// finds nothing proves nothing.
func zoekt(t *testing.T, naalden []string, hooi [][]byte) {
	t.Helper()
	alles := bytes.Join(hooi, []byte("\n"))
	if !bytes.Contains(alles, []byte("Sanne Bos")) {
		t.Error("not even the name of somebody who works here is found")
	}
	gevonden := 0
	for _, n := range naalden {
		if bytes.Contains(alles, []byte(n)) {
			if gevonden++; gevonden <= 20 {
				t.Errorf("readable: %q", n)
			}
		}
	}
	t.Logf("looked for %d texts in %d MB", len(naalden), len(alles)>>20)
}
