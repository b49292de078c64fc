package app

import (
	"errors"
	"testing"

	"halfweg/dossier"
)

func TestAanmelden(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		token, _, err := p.Aanmelden(ctx, sanne.Wie)
		p.moet(err)
		ik, err := p.Wie(ctx, token)
		p.moet(err)
		if ik.Wie != sanne.Wie || ik.Naam != sanne.Naam || len(ik.Gemeenten) != 1 {
			t.Errorf("signed in as %+v, want Sanne", ik)
		}
		if _, err := p.Wie(ctx, "iets anders"); !errors.Is(err, ErrNietGevonden) {
			t.Errorf("a token nobody holds: %v", err)
		}
		p.moet(p.Afmelden(ctx, token))
		if _, err := p.Wie(ctx, token); !errors.Is(err, ErrNietGevonden) {
			t.Errorf("after signing out: %v", err)
		}
	})
}

func TestAanmeldenAlsWatMenNietIs(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		for _, wie := range []dossier.Wie{
			{Persoon: "niemand", Organisatie: gemeenteOrg, Rol: dossier.Consulent},
			{Persoon: "sanne", Organisatie: gemeenteOrg, Rol: dossier.Teamleider},
			{Persoon: "sanne", Organisatie: vossenhof, Rol: dossier.Consulent},
			{Persoon: "sanne", Rol: dossier.Inwoner},
		} {
			if _, _, err := p.Aanmelden(ctx, wie); !errors.Is(err, ErrNietGevonden) {
				t.Errorf("%+v: %v, want not found", wie, err)
			}
		}
	})
}

func TestSessieEindigt(t *testing.T) {
	opElke(t, func(t *testing.T, p *proef) {
		token, tot, err := p.Aanmelden(ctx, mark.Wie)
		p.moet(err)
		p.nu = tot
		if _, err := p.Wie(ctx, token); !errors.Is(err, ErrNietGevonden) {
			t.Errorf("a session outlived its end: %v", err)
		}
	})
}
