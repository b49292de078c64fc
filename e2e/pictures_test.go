package e2e

import (
	"flag"
	"path/filepath"
	"strings"
	"testing"
)

var pictures = flag.String("pictures", "", "folder for pictures of every kind of page, to look at")

// TestPictures draws every kind of page for every role, wide and narrow:
//
//	go test -run TestPictures -pictures DIR
func TestPictures(t *testing.T) {
	if *pictures == "" {
		t.Skip("draws only when asked with -pictures DIR")
	}
	d := startDemo(t)
	seen := map[string]bool{}
	for _, who := range roles {
		paths := newKinds(t, d.URL, who, seen)
		for _, l := range looks {
			p := newPerson(t, d.URL, who, l.view).signInIn(l.language)
			for _, path := range paths {
				p.goTo(path)
				name := strings.NewReplacer("/", "-", "?", "-", "=", "-", "&", "-").Replace(who+kind(path)+"-"+l.name) + ".png"
				if err := p.picture(filepath.Join(*pictures, name), true); err != nil {
					t.Error(err)
				}
			}
		}
	}
}
