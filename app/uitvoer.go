package app

import (
	"context"
	"time"

	"halfweg/dossier"
	"halfweg/store"
	"halfweg/taal"
	"halfweg/toegang"
)

// Why a mail did not go out, as it is kept with the effect.
const (
	MailGeenAdres    = "geen_adres"   // the person has no address that mail can go to
	MailGeweigerd    = "geweigerd"    // the mail server does not take it
	MailOnbereikbaar = "onbereikbaar" // the mail server does not answer, or has no time
	MailOnbekend     = "onbekend"     // it was under way when the program stopped: perhaps it went out
	MailStoring      = "storing"      // a fault of ours
)

// UitvoerFout says in words why an effect failed and what to do.
func UitvoerFout(code string) (wat, uitweg taal.Tekst) {
	switch code {
	case MailGeenAdres:
		return taal.T("Er is geen e-mailadres.", "There is no e-mail address."),
			taal.T("Vul het adres in het register aan. Het bericht staat wel in Halfweg.", "Add the address to the register. The message does stand in Halfweg.")
	case MailGeweigerd:
		return taal.T("De mailserver weigerde de mail.", "The mail server refused the mail."),
			taal.T("Controleer het adres en de afzender. Het bericht staat wel in Halfweg.", "Check the address and the sender. The message does stand in Halfweg.")
	case MailOnbereikbaar:
		return taal.T("De mailserver is lang niet bereikbaar geweest.", "The mail server could not be reached for a long time."),
			taal.T("Controleer het adres van de mailserver. Het bericht staat wel in Halfweg.", "Check the address of the mail server. The message does stand in Halfweg.")
	case MailOnbekend:
		return taal.T("Het programma stopte tijdens het versturen. Misschien is de mail aangekomen.", "The program stopped while sending. Perhaps the mail arrived."),
			taal.T("Er is niets nodig: het bericht staat in Halfweg, en een tweede mail gaat er niet uit.", "Nothing is needed: the message stands in Halfweg, and no second mail goes out.")
	}
	return taal.T("Er ging bij ons iets mis.", "Something went wrong on our side."),
		taal.T("Kijk in het logboek van de server.", "Look in the log of the server.")
}

// Uitgaand says how it stands with what has to go out. It names nobody.
type Uitgaand struct {
	Tellingen []UitgaandTelling
	Mislukt   []UitgaandMislukt // the last ones
}

// UitgaandTelling is how many effects of a kind are in a state.
type UitgaandTelling struct {
	Soort  string // "mail", "brief"
	Stand  string // "open", "bezig", "gedaan", "mislukt"
	Aantal int
}

// UitgaandMislukt is an effect that failed for good.
type UitgaandMislukt struct {
	Soort    string
	Op       time.Time
	Pogingen int
	Fout     string // as MailGeenAdres and the like
}

// Uitgaand shows an administrator how it stands with what has to go out.
func (a *App) Uitgaand(ctx context.Context, ik toegang.Ik) (*Uitgaand, error) {
	if ik.Rol != dossier.Beheerder || ik.OrganisatieSoort != toegang.Beheer {
		return nil, ErrNietGevonden
	}
	uit := &Uitgaand{}
	err := a.Store.Lees(ctx, func(l *store.Lezer) error {
		ts, err := l.TelUitvoer()
		if err != nil {
			return err
		}
		for _, t := range ts {
			uit.Tellingen = append(uit.Tellingen, UitgaandTelling{t.Soort, string(t.Stand), t.Aantal})
		}
		mislukt, err := l.MislukteUitvoer(20)
		for _, u := range mislukt {
			uit.Mislukt = append(uit.Mislukt, UitgaandMislukt{u.Soort, u.Wanneer, u.Pogingen, u.Fout})
		}
		return err
	})
	return uit, eigenFout(err)
}
