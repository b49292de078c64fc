package demo

import "time"

// ongelezen is how many days of news people in the demo have not read yet.
const ongelezen = 3

// post gives everybody who works here an address, after all that happened, so
// that no mail goes out about the past; and lets him have read what is older
// than a few days.
func (m *maker) post() error {
	a := m.a
	a.Klok = func() time.Time { return Ochtend(m.vandaag) }
	for _, ik := range medewerkers() {
		if err := a.BewaarEmail(m.ctx, beheerder, ik.Persoon, ik.Persoon+"@voorbeeld.nl"); err != nil {
			return err
		}
		if err := a.LeesBerichten(m.ctx, m.ik[ik.Persoon], Ochtend(m.vandaag.Plus(-ongelezen))); err != nil {
			return err
		}
	}
	return nil
}
