package app

import (
	"net/netip"
	"strings"
)

// netwerk is where an address is in general: enough to recognise one's own
// visits by and to brake who tries too often, and no more than that. Of an IPv4
// address the last part is left out, of an IPv6 address all after the network.
func netwerk(adres string) string {
	a, err := netip.ParseAddr(adres)
	if err != nil {
		return ""
	}
	a = a.Unmap().WithZone("")
	bits := 64
	if a.Is4() {
		bits = 24
	}
	p, _ := a.Prefix(bits) // fails only on more bits than there are
	if a.Is4() {
		return strings.TrimSuffix(p.Addr().String(), ".0") + ".x"
	}
	return strings.TrimSuffix(p.Addr().String(), "::") + "::x"
}

// herkomst is the address tries are counted for: an IPv4 address, or the network
// of an IPv6 address, as one household has all of it.
func herkomst(adres string) string {
	a, err := netip.ParseAddr(adres)
	if err != nil {
		return ""
	}
	if a = a.Unmap(); a.Is4() {
		return a.String()
	}
	return netwerk(adres)
}
