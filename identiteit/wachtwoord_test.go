package identiteit

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"halfweg/kluis"
)

// goedkoop is little work, for tests.
var goedkoop = Argon{Geheugen: 64, Rondes: 1, Draden: 1}

func nieuw(t testing.TB, basis string) *Dienst {
	t.Helper()
	u, err := url.Parse(basis)
	if err != nil {
		t.Fatal(err)
	}
	slot, _, err := kluis.Nieuw().NieuwSlot("accounts")
	if err != nil {
		t.Fatal(err)
	}
	d, err := Nieuw(u, slot, goedkoop)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestWachtwoord(t *testing.T) {
	d := nieuw(t, "https://halfweg.example.nl")
	hash, err := d.Hash(t.Context(), "caf\u00e9 aan de rivier")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(hash, "$argon2id$v=19$m=64,t=1,p=1$") {
		t.Errorf("hash %q", hash)
	}
	for _, g := range []struct {
		naam, hash, wachtwoord string
		ok                     bool
	}{
		{"right", hash, "caf\u00e9 aan de rivier", true},
		{"right, from a keyboard that puts accents apart", hash, "cafe\u0301 aan de rivier", true},
		{"wrong", hash, "cafe aan de rivier", false},
		{"no account", "", "nobody has this password", false},
		{"too long", hash, strings.Repeat("x", 5000), false},
		{"no hash", "$argon2i$v=19$m=64,t=1,p=1$AAAA$AAAA", "x", false},
		{"a hash that asks for all memory", "$argon2id$v=19$m=4294967295,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "x", false},
	} {
		if ok, nieuwer, err := d.Klopt(t.Context(), g.hash, g.wachtwoord); ok != g.ok || nieuwer != "" || err != nil {
			t.Errorf("%s: %v %q %v", g.naam, ok, nieuwer, err)
		}
	}
}

// A password that was kept with less work than today's is kept with today's as
// soon as its owner types it.
func TestWachtwoordWordtSterker(t *testing.T) {
	d := nieuw(t, "https://halfweg.example.nl")
	zwak := Argon{Geheugen: 32, Rondes: 1, Draden: 1}.hash("vier losse woorden")
	ok, sterker, err := d.Klopt(t.Context(), zwak, "vier losse woorden")
	if !ok || err != nil || !strings.Contains(sterker, "m=64,") {
		t.Fatalf("%v %q %v", ok, sterker, err)
	}
	if ok, nog, _ := d.Klopt(t.Context(), sterker, "vier losse woorden"); !ok || nog != "" {
		t.Errorf("stronger: %v %q", ok, nog)
	}
	if _, niet, _ := d.Klopt(t.Context(), zwak, "iets anders"); niet != "" {
		t.Error("a wrong password is kept")
	}
}

func TestStandaardArgonVolgensRFC(t *testing.T) {
	if a := StandaardArgon; a.Geheugen != 64*1024 || a.Rondes != 3 || a.Draden != 4 {
		t.Errorf("%+v is not the second recommended choice of RFC 9106", a)
	}
}

func TestKeurWachtwoord(t *testing.T) {
	naam, email := "Sanne van den Bosch", "s.vandenbosch@hilversum.example"
	for wachtwoord, goed := range map[string]bool{
		"vier losse woorden hier":            true,
		"fiets lantaarn wolk tapijt":         true,
		"kaas met mosterd":                   true,
		"83912746501938274":                  true, // no rule asks for letters
		"ÆØÅ sneeuw op het dak":              true,
		"x8k2m9q3v7r1t5w":                    true,
		"kort":                               false,
		"veertien teken":                     false,
		"passwordpassword":                   false,
		"Passw0rdPassw0rd!":                  false,
		"Welkom1234567890":                   false,
		"WelkomHilversum2026!":               false,
		"aaaaaaaaaaaaaaaa":                   false,
		"abcabcabcabcabcabc":                 false,
		"1234567890123456":                   false,
		"qwertyuiopasdfghjkl":                false,
		"sannevandenbosch":                   false,
		"Sanne vandenbosch1":                 false,
		strings.Repeat("een heel lang ", 30): false,
	} {
		p, u := KeurWachtwoord(wachtwoord, naam, email)
		if p.IsZero() != goed {
			t.Errorf("%q: good %v, says %q", wachtwoord, p.IsZero(), p.NL)
		}
		if !goed && (u.NL == "" || u.EN == "" || p.EN == "") {
			t.Errorf("%q: does not say what to do in both languages", wachtwoord)
		}
	}
}

func TestTotp(t *testing.T) {
	// RFC 6238 appendix B, in six digits.
	geheim := totpVorm.EncodeToString([]byte("12345678901234567890"))
	op := time.Unix(1111111109, 0)
	stap, ok := TotpStap(geheim, "081 804", op, 0)
	if !ok || stap != 1111111109/30 {
		t.Fatalf("step %d %v", stap, ok)
	}
	for naam, g := range map[string]struct {
		nu      time.Time
		laatste int64
		ok      bool
	}{
		"a clock that is behind":   {op.Add(-30 * time.Second), 0, true},
		"a clock that is ahead":    {op.Add(30 * time.Second), 0, true},
		"a clock that is far off":  {op.Add(61 * time.Second), 0, false},
		"the code was used":        {op, stap, false},
		"a later code was used":    {op, stap + 1, false},
		"an earlier code was used": {op, stap - 1, true},
	} {
		if _, ok := TotpStap(geheim, "081804", g.nu, g.laatste); ok != g.ok {
			t.Errorf("%s: %v, want %v", naam, ok, g.ok)
		}
	}
	for _, code := range []string{"", "081805", "0818041", "geheim"} {
		if _, ok := TotpStap(geheim, code, op, 0); ok {
			t.Errorf("code %q is taken", code)
		}
	}
}

func TestTotpInrichten(t *testing.T) {
	g := NieuwTotp()
	if len(g) != 32 || TotpTekst("ABCDEFGH") != "ABCD EFGH" {
		t.Errorf("secret %q, as text %q", g, TotpTekst("ABCDEFGH"))
	}
	u, err := url.Parse(TotpURL(g, "Sanne Bos"))
	if err != nil || u.Scheme != "otpauth" || u.Query().Get("secret") != g || u.Path != "/Halfweg:Sanne Bos" {
		t.Errorf("%v %v", u, err)
	}
	if q, err := NieuwQR(u.String()); err != nil || q.Zijde < 30 || !strings.HasPrefix(q.Pad, "M4 4h1") {
		t.Errorf("%d %v", q.Zijde, err)
	}
}

func TestCode(t *testing.T) {
	c := NieuweCode()
	if len(c) != 19 || c == NieuweCode() {
		t.Errorf("code %q", c)
	}
	if CodeHash(c) != CodeHash(strings.ToLower(strings.ReplaceAll(c, "-", " "))) {
		t.Error("how a code is typed matters")
	}
	if CodeHash("O0IL-1111-2222-3333") != CodeHash("0011-1111-2222-3333") {
		t.Error("signs that look alike are told apart")
	}
	if CodeHash(c) == CodeHash(NieuweCode()) {
		t.Error("two codes are one")
	}
	if n := len(NieuweHerstelcodes()); n != herstelcodes {
		t.Errorf("%d recovery codes", n)
	}
}

// Waiting gets longer, up to a quarter of an hour, and always ends.
func TestRem(t *testing.T) {
	nu := time.Date(2026, 10, 1, 9, 0, 0, 0, time.UTC)
	for aantal, wacht := range map[int]time.Duration{
		0: 0, 4: 0, 5: 30 * time.Second, 6: time.Minute, 9: 8 * time.Minute, 10: 15 * time.Minute, 1000000: 15 * time.Minute,
	} {
		tot := RemAccount.Tot(aantal, nu, nu)
		if wacht == 0 != tot.IsZero() || wacht > 0 && tot.Sub(nu) != wacht {
			t.Errorf("%d tries: until %v, want %v", aantal, tot, wacht)
		}
		if !RemAccount.Tot(aantal, nu, nu.Add(wacht)).IsZero() {
			t.Errorf("%d tries: still waiting after %v", aantal, wacht)
		}
	}
	if n := RemAccount.Over(6, nu, nu.Add(31*time.Minute)); n != 4 {
		t.Errorf("after half an hour %d of 6 tries count, want 4", n)
	}
	if n := RemAccount.Over(1000000, nu, nu.Add(Vergeten)); n != 0 {
		t.Errorf("after a week %d tries count", n)
	}
}

func TestSluit(t *testing.T) {
	d := nieuw(t, "https://halfweg.example.nl")
	if d.Login(" S.Bos@Hilversum.example ") != d.Login("s.bos@hilversum.example") || d.Login("a") == d.Subject("a", "a") {
		t.Error("a login depends on how it was typed, or is the hash of something else too")
	}
	if d.Login("a") == nieuw(t, "https://halfweg.example.nl").Login("a") {
		t.Error("the hash has no key")
	}
	b, err := d.Sluit([]byte("geheim"), "factor", "f1")
	if err != nil {
		t.Fatal(err)
	}
	if x, err := d.Open(b, "factor", "f1"); err != nil || string(x) != "geheim" {
		t.Errorf("%q %v", x, err)
	}
	if _, err := d.Open(b, "factor", "f2"); err == nil {
		t.Error("opens in another row")
	}
}
