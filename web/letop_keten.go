package web

import (
	"slices"
	"strings"

	"halfweg/app"
	"halfweg/dossier"
	"halfweg/taal"
)

// letOpWoont warns of a decision about another house than the resident lives in.
func letOpWoont(z *app.Zaak, huis string) []taal.Tekst {
	woont := z.Dossier.WoontIn()
	if huis == "" || woont == "" || huis == woont {
		return nil
	}
	naam := namenVan(z).van(woont)
	return []taal.Tekst{taal.T("De inwoner woont nu in een ander safehouse: "+naam+".", "The resident lives in another safehouse now: "+naam+".")}
}

func letOpWijziging(z *app.Zaak, w *dossier.WijzigingVoorgesteld) []taal.Tekst {
	uit := []taal.Tekst{}
	if w.Soort != dossier.AnderHuis {
		uit = letOpWoont(z, w.Huis)
	}
	if w.Soort == dossier.Intrekken && z.Dossier.Verblijf() != nil {
		uit = append(uit, taal.T("De inwoner woont nog in het safehouse. Na de intrekking betaalt de gemeente het verblijf niet meer.",
			"The resident still lives in the safehouse. After the withdrawal the municipality no longer pays for the stay."))
	}
	return uit
}

// letOpHuis warns of a house that the decision does not name (EXIT-09). Who does
// not see the decision is not warned.
func letOpHuis(z *app.Zaak, huis string) []taal.Tekst {
	r := z.Dossier.Recht()
	if r == nil || r.Huis == "" || r.Huis == huis {
		return nil
	}
	naam := namenVan(z).van(r.Huis)
	return []taal.Tekst{taal.T("Het besluit noemt een ander safehouse: "+naam+". De gemeente moet het besluit dan wijzigen.",
		"The decision names another safehouse: "+naam+". The municipality then has to change the decision.")}
}

func letOpWarm(warm bool) []taal.Tekst {
	if warm {
		return nil
	}
	return []taal.Tekst{taal.T("Beide huizen hebben nog niet samen met de inwoner gesproken.", "Both houses have not spoken together with the resident yet.")}
}

// letOpMaatregel warns of a time-out that no warning came before (EXIT-03).
func letOpMaatregel(z *app.Zaak, m *dossier.MaatregelGemeld) []taal.Tekst {
	if m.Soort != dossier.MaatregelTimeOut || gewaarschuwd(z) {
		return nil
	}
	return []taal.Tekst{taal.T("Aan deze time-out ging in dit verblijf geen waarschuwing vooraf.", "No warning came before this time-out in this stay.")}
}

// gewaarschuwd reports whether a warning was given in the stay that goes on, or
// in the last one.
func gewaarschuwd(z *app.Zaak) bool {
	d := z.Dossier
	if len(d.Verblijven) == 0 {
		return false
	}
	laatste := d.Verblijven[len(d.Verblijven)-1]
	return slices.ContainsFunc(d.Maatregelen, func(m dossier.Maatregel) bool {
		return strings.HasSuffix(m.Inhoud.Soort, "waarschuwing") && !m.Op.Voor(laatste.Van)
	})
}

// letOpExit lists what usually comes before somebody leaves early (EXIT-03,
// EXIT-04, EXIT-08). Leaving itself is recorded in any case.
func letOpExit(z *app.Zaak, e *dossier.ExitGedaan) (uit []taal.Tekst) {
	if b := z.Dossier.Exitbesluit(); e.Gedwongen() && (b == nil || !b.Inhoud.Akkoord) {
		uit = append(uit, taal.T("De gemeente heeft niet ingestemd met een gedwongen vertrek.", "The municipality has not approved that the resident has to leave."))
	}
	if e.Gedwongen() && !gewaarschuwd(z) {
		uit = append(uit, taal.T("Er staat in dit verblijf geen schriftelijke waarschuwing in het dossier.", "There is no written warning in the record of this stay."))
	}
	if e.Onbekend() {
		uit = append(uit, taal.T("Niemand weet waar de inwoner is. Wie u aanwijst, blijft zoeken tot dat bekend is.", "Nobody knows where the resident is. Whoever you name keeps looking until that is known."))
	}
	return append(uit, letOpOverdracht(z)...)
}

// letOpOverdracht warns that nobody has taken over yet (EXIT-04, OUT-04).
func letOpOverdracht(z *app.Zaak) []taal.Tekst {
	for _, x := range z.Dossier.Overdrachten {
		if x.Warm != nil {
			return nil
		}
	}
	return []taal.Tekst{taal.T("Er is nog geen warme overdracht. Het safehouse blijft betrokken tot een ander het overneemt.", "There has been no handover in person yet. The safehouse stays involved until another takes over.")}
}

// letOpExitbesluit warns of an approval that rests on little (EXIT-03, EXIT-05).
func letOpExitbesluit(z *app.Zaak, e *dossier.ExitbesluitGenomen) (uit []taal.Tekst) {
	if !e.Akkoord {
		return nil
	}
	if !gewaarschuwd(z) {
		uit = append(uit, taal.T("Er staat in dit verblijf geen schriftelijke waarschuwing in het dossier.", "There is no written warning in the record of this stay."))
	}
	for _, x := range z.Dossier.Dreigingen {
		if x.Nr == e.Dreiging && x.Overleg == nil {
			uit = append(uit, taal.T("Er is nog geen overleg over deze exit vastgelegd, met de inwoner erbij.", "No consultation about this exit was recorded yet, with the resident present."))
		}
	}
	return uit
}

// letOpSluiten names what is still to be done, by whoever.
func letOpSluiten(z *app.Zaak) []taal.Tekst {
	var nl, en []string
	for _, t := range z.Taken {
		if t.Stand == dossier.TaakOpen && !t.Mag {
			nl, en = append(nl, kleineLetter(t.Wat.NL)), append(en, kleineLetter(t.Wat.EN))
		}
	}
	switch n := len(nl); {
	case n == 0:
		return nil
	case n == 1:
		return []taal.Tekst{taal.T("Er is nog iets te doen: "+nl[0]+".", "Something is still to be done: "+en[0]+".")}
	default:
		m := min(n, 4)
		return []taal.Tekst{taal.T("Er zijn nog "+aantal(n)+" dingen te doen, zoals: "+strings.Join(nl[:m], "; ")+".", "There are still "+aantal(n)+" things to be done, such as: "+strings.Join(en[:m], "; ")+".")}
	}
}
