package gemeente

import "testing"

func TestNaam(t *testing.T) {
	for code, want := range map[string]string{"0402": "Hilversum", "0406": "Huizen", "1942": "Gooise Meren", "0820": "Nuenen, Gerwen en Nederwetten", "9999": "9999"} {
		if got := Naam(code); got != want {
			t.Errorf("Naam(%q) = %q, want %q", code, got, want)
		}
	}
	if Bestaat("9999") || !Bestaat("0402") {
		t.Error("Bestaat is wrong about 9999 or 0402")
	}
}

func TestAlle(t *testing.T) {
	if n := len(Alle()); n != 342 {
		t.Errorf("%d municipalities, want the 342 of 2026", n)
	}
	if a := Alle(); a[0].Naam != "Aa en Hunze" || a[len(a)-1].Naam != "Zwolle" {
		t.Errorf("from %s to %s, want them by name", a[0].Naam, a[len(a)-1].Naam)
	}
}
