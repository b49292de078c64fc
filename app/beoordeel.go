package app

import (
	"errors"
	"slices"

	"halfweg/dossier"
	"halfweg/kader"
	"halfweg/store"
	"halfweg/termijn"
	"halfweg/toegang"
)

// beoordeel assesses what d knows, with what the register says of the house on
// that day (QUA-08).
func beoordeel(l *store.Lezer, d dossier.Dossier, k *kader.Kader, op termijn.Datum) (*kader.Beoordeling, error) {
	b, _, err := beoordeelMet(l, d, k, op)
	return b, err
}

// beoordeelMet also returns the answers it took. Answers that do not fit the
// framework count as not given: it may have changed since.
func beoordeelMet(l *store.Lezer, d dossier.Dossier, k *kader.Kader, op termijn.Datum) (*kader.Beoordeling, map[string]kader.Antwoord, error) {
	antwoorden := d.Antwoorden(k)
	if err := uitRegister(l, antwoorden, d.Huis, k, op); err != nil {
		return nil, nil, err
	}
	feiten, err := k.Bind(antwoorden)
	if err != nil {
		feiten, antwoorden = k.GeenFeiten(), nil
	}
	return k.Beoordeel(feiten), antwoorden, nil
}

// uitRegister answers what a framework asks of the register of providers: what
// stands there goes before what somebody says (A14).
func uitRegister(l *store.Lezer, antwoorden map[string]kader.Antwoord, huis string, k *kader.Kader, op termijn.Datum) error {
	if huis == "" {
		return nil
	}
	o, err := l.Organisatie(huis)
	if err != nil {
		return nietGevondenIsNiets(err)
	}
	geldig, err := geldigeBewijzen(l, huis, op)
	if err != nil {
		return err
	}
	zet := func(id string, waarde any) {
		if k.Gegeven(id) != nil {
			antwoorden[id] = kader.Antwoord{Waarde: waarde}
		}
	}
	zet("provider_vks_member", slices.Contains(geldig, BewijsVKSLid))
	zet("provider_vks_label", slices.Contains(geldig, BewijsVKSKeurmerk))
	zet("provider_other_quality_proofs", slices.DeleteFunc(geldig, func(s string) bool { return s == BewijsVKSLid || s == BewijsVKSKeurmerk }))
	zet("provider_location_in_region", slices.Contains(k.Gemeenten, o.Gemeente))
	return nil
}

// geldigeBewijzen lists the kinds of proof an organisation has on that day.
func geldigeBewijzen(l *store.Lezer, organisatie string, op termijn.Datum) (geldig []string, err error) {
	rijen, err := l.Kwaliteitsbewijzen(organisatie)
	for _, b := range rijen {
		if (Bewijs{Van: b.Van, Tot: b.Tot}).Geldt(op) && !slices.Contains(geldig, b.Soort) {
			geldig = append(geldig, b.Soort)
		}
	}
	return geldig, err
}

// nietGevondenIsNiets drops the error that something is not in the register.
func nietGevondenIsNiets(err error) error {
	if errors.Is(err, store.ErrNietGevonden) {
		return nil
	}
	return err
}

// metBewijs adds the receipt of the assessment of what whoever judges may see:
// what consent keeps from him does not weigh.
func (a *App) metBewijs(l *store.Lezer, ik toegang.Ik, z *zaak, g dossier.OordeelGegeven, f dossier.Feit) (dossier.Inhoud, error) {
	k := z.omgeving.Kader
	if k == nil {
		return &g, nil
	}
	p := toegang.PartijenVan(z.id, z.d, f.Vastgelegd)
	b, antwoorden, err := beoordeelMet(l, dossier.Fold(toegang.Redigeer(ik, p, z.d.Feiten())), k, p.Vandaag)
	if err != nil {
		return nil, err
	}
	g.Bewijs = dossier.Bewijs{Kader: k.Verwijzing(), TotNr: z.d.Nr(), Uitkomst: b.Uitkomst.String(), Criteria: map[string]string{}, Antwoorden: map[string]dossier.Waarde{}}
	for _, c := range b.Criteria() {
		g.Bewijs.Criteria[c.ID] = c.Uitkomst.String()
	}
	for id, x := range antwoorden {
		g.Bewijs.Antwoorden[id] = waarde(x.Waarde)
	}
	return &g, nil
}

// waarde writes an answer to a framework as a fact holds it.
func waarde(x any) dossier.Waarde {
	switch v := x.(type) {
	case bool:
		return dossier.JaWaarde(v)
	case int:
		return dossier.GetalWaarde(v)
	case string:
		return dossier.TekstWaarde(v)
	case []string:
		return dossier.LijstWaarde(v...)
	}
	return dossier.Waarde{}
}
