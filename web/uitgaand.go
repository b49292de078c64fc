package web

import (
	"halfweg/app"
	"halfweg/store"
	"halfweg/taal"
)

// uitgaandBlad shows an administrator how it stands with mail and letters. It
// names nobody.
type uitgaandBlad struct {
	Tellingen []uitgaandRij
	Mislukt   []misluktRij
}

type uitgaandRij struct {
	Soort  string
	Stand  merkje
	Aantal string
}

type misluktRij struct{ Soort, Wanneer, Waarom, Uitweg string }

func uitgaandBladVan(v *verzoek, u *app.Uitgaand) (b uitgaandBlad) {
	for _, t := range u.Tellingen {
		b.Tellingen = append(b.Tellingen, uitgaandRij{uitgaandSoort(t.Soort).In(v.taal), uitgaandStand(store.UitvoerStand(t.Stand), v.taal), aantal(t.Aantal)})
	}
	for _, m := range u.Mislukt {
		wat, uitweg := app.UitvoerFout(m.Fout)
		b.Mislukt = append(b.Mislukt, misluktRij{uitgaandSoort(m.Soort).In(v.taal), wanneer(m.Op, v.vandaag, v.taal), wat.In(v.taal), uitweg.In(v.taal)})
	}
	return b
}

func uitgaandSoort(s string) taal.Tekst {
	switch s {
	case app.UitvoerMail:
		return taal.T("Mail", "Mail")
	case "brief":
		return taal.T("Brief", "Letter")
	}
	return taal.T(s, s)
}

func uitgaandStand(s store.UitvoerStand, t taal.Taal) merkje {
	switch s {
	case store.UitvoerOpen:
		return merkje{taal.T("Wacht", "Waits").In(t), "", "klok"}
	case store.UitvoerBezig:
		return merkje{taal.T("Onderweg", "Under way").In(t), "info", "pijl"}
	case store.UitvoerGedaan:
		return merkje{taal.T("Verstuurd", "Sent").In(t), "ok", "vink"}
	}
	return merkje{taal.T("Mislukt", "Failed").In(t), "neg", "let-op"}
}
