package bericht

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"halfweg/app"
	"halfweg/bewijs"
	"halfweg/kluis"
	"halfweg/store"
)

// A mail says that there is news and where, in the reader's language, and
// nothing else; delivered again it is the same file.
func TestMailZegtNiets(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef, nu *time.Time) {
		eigen := iris
		eigen.Taal = "en"
		p.moet(p.BewaarPersoon(t.Context(), beheer, eigen))
		p.opent()
		post := Map{Pad: filepath.Join(t.TempDir(), "post"), Afzender: "Halfweg <halfweg@voorbeeld.nl>"}
		if n := p.bezorg(post); n != 1 {
			t.Fatalf("%d mails went out, want 1", n)
		}
		bestanden := leesMap(t, post.Pad)
		for naam, tekst := range bestanden {
			for _, wil := range []string{"To: <iris@voorbeeld.nl>", "Subject: There is news in Halfweg", "https://halfweg.voorbeeld.nl", "Date: Thu, 01 Oct 2026 09:00:00 +0000",
				"Message-ID: <" + strings.TrimSuffix(naam, ".eml") + "@halfweg>", "Auto-Submitted: auto-generated"} {
				if !strings.Contains(tekst, wil) {
					t.Errorf("it lacks %q:\n%s", wil, tekst)
				}
			}
			for _, niet := range []string{"Samira", "Amrani", "2026-0001", "vossenhof", "hilversum", "ignaal", "kliniek"} {
				if strings.Contains(tekst, niet) || strings.Contains(naam, niet) {
					t.Errorf("it tells %q:\n%s", niet, tekst)
				}
			}
		}
		m, err := p.bezorger(post).mail(t.Context(), p.laatste())
		p.moet(err)
		p.moet(post.Bezorg(t.Context(), m))
		if !maps.Equal(bestanden, leesMap(t, post.Pad)) {
			t.Error("the second delivery is another file")
		}
		if n := p.bezorg(post); n != 0 || p.stand()["gedaan"] != 1 {
			t.Errorf("a second round sends %d; %v", n, p.stand())
		}
	})
}

func leesMap(t *testing.T, pad string) map[string]string {
	t.Helper()
	uit := map[string]string{}
	namen, err := filepath.Glob(filepath.Join(pad, "*"))
	if err != nil || len(namen) == 0 {
		t.Fatalf("no mail in %s: %v", pad, err)
	}
	for _, naam := range namen {
		data, err := os.ReadFile(naam)
		if err != nil {
			t.Fatal(err)
		}
		uit[filepath.Base(naam)] = string(data)
	}
	return uit
}

// What a mail server says decides: later again with a growing pause, or never.
func TestSMTP(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef, nu *time.Time) {
		s := nieuweServer(t)
		post := SMTP{Adres: s.adres, Afzender: "halfweg@voorbeeld.nl"}
		p.opent()
		s.antwoord("451 4.3.0 nu even niet")
		for i, pauze := range []time.Duration{time.Minute, 5 * time.Minute, 15 * time.Minute} {
			if n := p.bezorg(post); n != 0 || s.gezien() != i+1 || p.stand()["open"] != 1 {
				t.Fatalf("attempt %d: %d sent, %d tried, %v", i+1, n, s.gezien(), p.stand())
			}
			*nu = nu.Add(pauze - time.Second)
			if p.bezorg(post); s.gezien() != i+1 {
				t.Fatalf("tried again before %v", pauze)
			}
			*nu = nu.Add(time.Second)
		}
		s.antwoord("250 2.0.0 goed")
		if n := p.bezorg(post); n != 1 || p.stand()["gedaan"] != 1 {
			t.Errorf("%d sent, %v", n, p.stand())
		}
		p.opent()
		s.antwoord("550 5.1.1 iris@voorbeeld.nl bestaat niet")
		if n := p.bezorg(post); n != 0 || p.stand()[app.MailGeweigerd] != 1 {
			t.Errorf("refused: %d sent, %v", n, p.stand())
		}
		p.opent()
		s.antwoord("") // it hangs up after it had all
		if n := p.bezorg(post); n != 0 || p.stand()[app.MailOnbekend] != 1 {
			t.Errorf("no answer: %d sent, %v", n, p.stand())
		}
		s.stop()
		p.opent()
		for range len(pauzes) + 1 {
			p.bezorg(post)
			*nu = nu.Add(25 * time.Hour)
		}
		if st := p.stand(); st[app.MailOnbereikbaar] != 1 || st["open"] != 0 {
			t.Errorf("nobody there: %v", st)
		}
	})
}

// A process that dies after the server took the mail and before that is written
// down leaves a claim. It lapses, the mail is not sent again, and an
// administrator sees it.
func TestGedoodTijdensVersturen(t *testing.T) {
	for _, b := range bases {
		t.Run(b.naam, func(t *testing.T) {
			doel := b.doel(t)
			nu := time.Now()
			p := nieuweProef(t, doel, func() time.Time { return nu })
			p.register()
			p.opent()
			p.moet(p.Store.Close())
			s := nieuweServer(t)
			cmd := exec.Command(os.Args[0])
			cmd.Env = append(os.Environ(), "HALFWEG_BEZORG="+doel, "HALFWEG_SMTP="+s.adres)
			s.bijOntvangst(func() { _ = cmd.Process.Kill() })
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			if err := cmd.Wait(); err == nil || s.gezien() != 1 {
				t.Fatalf("the carrier ended with %v after %d mails", err, s.gezien())
			}
			s.bijOntvangst(nil)
			s.antwoord("250 2.0.0 goed")
			p = nieuweProef(t, doel, func() time.Time { return nu })
			if n := p.bezorg(SMTP{s.adres, "halfweg@voorbeeld.nl"}); n != 0 || p.stand()["bezig"] != 1 {
				t.Errorf("before the claim lapsed: %d sent, %v", n, p.stand())
			}
			nu = nu.Add(eisDuur + time.Minute)
			if n := p.bezorg(SMTP{s.adres, "halfweg@voorbeeld.nl"}); n != 0 || s.gezien() != 1 || p.stand()[app.MailOnbekend] != 1 {
				t.Errorf("after it lapsed: %d sent, %d in all, %v", n, s.gezien(), p.stand())
			}
		})
	}
}

// bezorgInKind sends what waits, in a process that is killed.
func bezorgInKind(doel, smtp string) error {
	a, err := deur(doel, time.Now)
	if err != nil {
		return err
	}
	_, err = (&proef{App: a}).bezorger(SMTP{smtp, "halfweg@voorbeeld.nl"}).Bezorg(context.Background())
	return err
}

// A folder does not mind: after a crash the same file is written again.
func TestMapNaVerlopenEis(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef, nu *time.Time) {
		p.opent()
		post := Map{t.TempDir(), "halfweg@voorbeeld.nl"}
		deel, err := p.bezorger(post).eisOp(t.Context()) // and the process dies
		if err != nil || len(deel) != 1 {
			t.Fatalf("claimed %v, %v", deel, err)
		}
		*nu = nu.Add(eisDuur)
		if n := p.bezorg(post); n != 1 || p.stand()["gedaan"] != 1 {
			t.Errorf("%d sent, %v", n, p.stand())
		}
	})
}

// Several carriers at once send each mail once.
func TestBezorgersTegelijk(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef, nu *time.Time) {
		const aantal = 30
		for range aantal {
			p.opent()
		}
		s := nieuweServer(t)
		klaar := make(chan error)
		for range 4 {
			go func() {
				_, err := p.bezorger(SMTP{s.adres, "halfweg@voorbeeld.nl"}).Bezorg(t.Context())
				klaar <- err
			}()
		}
		for range 4 {
			p.moet(<-klaar)
		}
		if s.gezien() != aantal || p.stand()["gedaan"] != aantal {
			t.Errorf("%d mails arrived, %v", s.gezien(), p.stand())
		}
	})
}

// Somebody whose address went away in the meantime gets no mail, and that shows.
func TestMailZonderAdres(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef, nu *time.Time) {
		p.opent()
		p.moet(p.BewaarEmail(t.Context(), beheer, "iris", ""))
		if n := p.bezorg(Map{t.TempDir(), "halfweg@voorbeeld.nl"}); n != 0 || p.stand()[app.MailGeenAdres] != 1 {
			t.Errorf("%d sent, %v", n, p.stand())
		}
		if b := p.bezorger(nil); b.Post == nil {
			if n, err := b.Bezorg(t.Context()); n != 0 || err != nil {
				t.Errorf("without a carrier: %d, %v", n, err)
			}
		}
	})
}

func TestUitvoerFoutZegtWatTeDoen(t *testing.T) {
	gezien := map[string]bool{}
	for _, code := range []string{app.MailGeenAdres, app.MailGeweigerd, app.MailOnbereikbaar, app.MailOnbekend, app.MailStoring} {
		wat, uitweg := app.UitvoerFout(code)
		if wat.NL == "" || wat.EN == "" || uitweg.NL == "" || uitweg.EN == "" || gezien[wat.NL] {
			t.Errorf("%s says %v, %v", code, wat, uitweg)
		}
		gezien[wat.NL] = true
	}
	if !slices.IsSorted(pauzes) {
		t.Error("the pauses do not grow: " + fmt.Sprint(pauzes))
	}
}

// Every mail carries the newest checkpoint, signed, so that who keeps his mail
// can hold the history against it.
func TestMailDraagtControlepunt(t *testing.T) {
	nu := begin
	p := nieuweProef(t, filepath.Join(t.TempDir(), "halfweg.db"), func() time.Time { return nu })
	p.register()
	var err error
	p.Zegel, err = bewijs.NieuwZegel(kluis.Nieuw().Ondertekenaar())
	p.moet(err)
	p.opent()
	inhoud, err := json.Marshal(app.Mail{Persoon: "mark"})
	p.moet(err)
	m, err := p.bezorger(nil).mail(t.Context(), store.Uitvoer{Sleutel: "x", Inhoud: inhoud})
	p.moet(err)
	c, err := bewijs.LeesControlepunt([]byte(m.Tekst), p.Zegel.Controle)
	if err != nil || c.Grootte != 1 {
		t.Errorf("the mail says %q: %+v, %v", m.Tekst, c, err)
	}
}
