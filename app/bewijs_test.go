package app

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"halfweg/bewijs"
	"halfweg/dossier"
	"halfweg/kluis"
	"halfweg/store"
	"halfweg/taal"
)

// stil is a log that nobody reads.
var stil = slog.New(slog.NewTextHandler(io.Discard, nil))

// metZegel lets the door sign, and remember in a file.
func (p *proef) metZegel(onthoud string) {
	p.t.Helper()
	var err error
	p.Zegel, err = bewijs.NieuwZegel(kluis.Nieuw().Ondertekenaar())
	p.moet(err)
	p.Onthoud = onthoud
}

// isOpslag expects that nothing could be stored, for a reason that says wat.
func isOpslag(t *testing.T, err error, wat string) {
	t.Helper()
	var f *OpslagFout
	if !errors.As(err, &f) || !strings.Contains(f.Wat.NL, wat) || f.Wat.EN == "" {
		t.Errorf("got %v, want: %s", err, wat)
	}
}

// Abuse case 5, by clock: after the clock was set back nothing is recorded until
// it has caught up; the day of a decision cannot be moved that way.
func TestKlokTerug(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		id := p.opent(fenna, signaal())
		goed := p.nu
		p.dagen(-2)
		isOpslag(t, p.legVast(fenna, id, melding()), "De klok van de server staat terug")
		_, err := p.LegVast(ctx, fenna, Opdracht{Inwoner: &Inwoner{Achternaam: "Bos", Geboren: samira.Geboren}, Sleutel: p.sleutel(), Gebeurd: p.vandaag(), Inhoud: signaal()})
		isOpslag(t, err, "Er is niets opgeslagen")
		isOpslag(t, p.Proef(ctx, fenna, Opdracht{Dossier: id, Gezien: 1, Sleutel: "x", Gebeurd: p.vandaag(), Inhoud: melding()}), "De klok")
		_, err = p.VoegDocumentToe(ctx, fenna, id, "scan.png", scan(t))
		isOpslag(t, err, "De klok")
		if p.nr(id) != 1 {
			t.Error("something was recorded")
		}
		p.nu = goed.Add(-klokSpeling / 2) // servers side by side differ a little
		p.doet(fenna, id, melding())
		// A server that ran is remembered too, also when nothing was recorded.
		p.nu = goed.Add(3 * time.Hour)
		p.moet(p.gezien(ctx))
		p.nu = goed.Add(2 * time.Hour)
		isOpslag(t, p.legVast(fenna, id, &dossier.NotitieGeplaatst{Tekst: "x"}), "De klok")
		p.nu = goed.Add(3 * time.Hour)
		p.doet(fenna, id, &dossier.NotitieGeplaatst{Tekst: "x"})
	})
}

// Letters and messages of a decision carry a checkpoint of the history before it,
// and what they carry fits.
func TestControlepuntBijBesluit(t *testing.T) {
	p := nieuweProef(t, filepath.Join(t.TempDir(), "halfweg.db"))
	p.metZegel("")
	id := p.totOordelen()
	k := p.zaak(mark, id).Kader
	p.doet(mark, id, oordeel(k, dossier.AdviesSafehouse))
	p.doet(sanne, id, oordeel(k, dossier.AdviesSafehouse))
	p.doet(mark, id, &dossier.KennismakingGehouden{Huis: "de-kade", WilErheen: true, Past: true})
	p.doet(mark, id, afronding())
	p.dagen(2)
	p.doet(mark, id, &dossier.AanvraagGedaan{Hoedanigheid: dossier.DoorInwoner, Ondertekend: true, Wijze: "brief", Gevraagd: "Een plek"})
	p.doet(mark, id, &dossier.BesluitVoorgesteld{Strekking: dossier.Toekennen, Vorm: dossier.VormBeschermdWonen, VormReden: "24 uur toezicht",
		Huis: "de-kade", Begin: p.vandaag().Plus(20), Maanden: 12, Leveringsvorm: "tailor_made", Redenen: "Dit past", Afwijking: "Het huis is nieuw in het register."})
	if _, err := p.LaatsteControlepunt(ctx); !errors.Is(err, ErrNietGevonden) {
		t.Fatalf("a checkpoint without a decision: %v", err)
	}
	p.doet(iris, id, &dossier.BeschikkingGegeven{Voorstel: p.nr(id), Mandaat: "artikel 3 van het Mandaatbesluit"})
	p.doet(mark, id, &dossier.BeschikkingVerzonden{Wijze: dossier.PerPost})
	c, err := p.LaatsteControlepunt(ctx)
	p.moet(err)
	b, err := p.Berichten(ctx, fenna, "")
	p.moet(err)
	if !slices.ContainsFunc(b.Rijen, func(r BerichtRij) bool {
		return strings.Contains(r.Tekst.NL, c.Kort) && strings.Contains(r.Tekst.EN, c.Kort)
	}) {
		t.Errorf("the clinic is told %+v, not %s", b.Rijen, c.Kort)
	}
	brief, err := p.Brief(ctx, mark, id, BriefBeschikking, taal.NL)
	p.moet(err)
	if !strings.Contains(brief.Text(), "Controlecode: "+c.Kort) {
		t.Errorf("the letter does not carry %s", c.Kort)
	}
	kort, err := bewijs.LeesKort(c.Kort)
	p.moet(err)
	uit, err := p.Store.Verifieer(ctx, store.Verificatie{Controle: p.Zegel.Controle, Kort: []bewijs.Kort{kort}})
	if err != nil || uit.Bevinding != nil || uit.Punten < 2 {
		t.Errorf("%+v %v: %v", uit, uit.Bevinding, err)
	}
}

// knoei changes a database beside the program that has it open.
func knoei(t *testing.T, doel, opdracht string) {
	t.Helper()
	db, err := sql.Open("sqlite", doel)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(opdracht); err != nil {
		t.Fatal(err)
	}
}

// After history was changed nothing is recorded any more, by whatever command;
// signing in and looking go on, and looking is still written down.
func TestAlleenLezen(t *testing.T) {
	doel := filepath.Join(t.TempDir(), "halfweg.db")
	p := nieuweProef(t, doel)
	p.metZegel("")
	id := p.opent(fenna, signaal())
	p.moet(p.Controleer(ctx, stil))
	p.doet(fenna, id, melding())
	knoei(t, doel, `UPDATE feit SET gebeurd = '2020-01-01' WHERE nr = 1`)
	p.Verifieer(ctx, stil)
	isOpslag(t, p.legVast(fenna, id, &dossier.NotitieGeplaatst{Tekst: "x"}), "Halfweg staat op alleen-lezen")
	isOpslag(t, p.BewaarConcept(ctx, fenna, id, "melding", []byte("{}")), "alleen-lezen")
	_, err := p.VoegDocumentToe(ctx, fenna, id, "scan.png", scan(t))
	isOpslag(t, err, "alleen-lezen")
	isOpslag(t, p.BewaarVoorkeur(ctx, fenna, Voorkeur{Mail: MailAlles}), "alleen-lezen")
	sessies, bezoek := Sessies{p.App}, MetBezoek(ctx, &Bezoek{})
	inhoud, err := json.Marshal(SessieInhoud{SessiePersoon: "sanne", SessieBegonnen: p.Klok().Format(time.RFC3339)})
	p.moet(err)
	p.moet(sessies.CommitCtx(bezoek, "token", inhoud, time.Time{}))
	if _, is, err := sessies.FindCtx(bezoek, "token"); err != nil || !is {
		t.Errorf("signing in: %v", err)
	}
	if z := p.zaak(sanne, id); z.Nr != 2 {
		t.Errorf("looking gives %d facts", z.Nr)
	}
	if z := p.zaak(iris, id); len(z.Inzagen) == 0 {
		t.Error("nobody looked, says the dossier")
	}
	p.moet(sessies.DeleteCtx(bezoek, "token"))
	if n, err := p.Herinner(ctx); n != 0 || err != nil {
		t.Errorf("reminders: %d, %v", n, err)
	}
	if p.nr(id) != 2 {
		t.Error("something was recorded")
	}
}

// Abuse case 7: a database that was put back to an older copy is found at the
// start, by what was remembered outside it.
func TestTeruggezet(t *testing.T) {
	map_ := t.TempDir()
	doel, kopie := filepath.Join(map_, "halfweg.db"), filepath.Join(map_, "kopie.db")
	p := nieuweProef(t, doel)
	p.metZegel(filepath.Join(map_, "halfweg.sleutels.controlepunt"))
	id := p.opent(fenna, signaal())
	knoei(t, doel, `VACUUM INTO '`+kopie+`'`)
	p.doet(fenna, id, melding())
	p.moet(p.Controleer(ctx, stil))
	if p.Store.IsAlleenLezen() != nil {
		t.Fatal("a false alarm")
	}
	begin := func(doel string) *store.Fout {
		t.Helper()
		s, err := store.Open(context.Background(), doel, p.sleutels)
		p.moet(err)
		defer s.Close()
		b := *p.App
		b.Store = s
		p.moet(b.Controleer(ctx, stil))
		return s.IsAlleenLezen()
	}
	var b *store.Bevinding
	if f := begin(kopie); f == nil || !errors.As(f, &b) || b.Soort != store.AfwijkingTeruggezet {
		t.Errorf("an older copy: %v", f)
	}
	// Who knows that he put a backup back says so by taking the file away.
	p.moet(os.Remove(p.Onthoud))
	if f := begin(kopie); f != nil {
		t.Errorf("after the file was taken away: %v", f)
	}
	p.moet(os.WriteFile(p.Onthoud, []byte("iets anders"), 0o600))
	if f := begin(kopie); f == nil {
		t.Error("a checkpoint of another key passes")
	}
}
