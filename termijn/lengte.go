package termijn

// Lengte is the length of a period as written in a law or framework.
type Lengte struct {
	Dagen   int `yaml:"days,omitempty" json:"dagen,omitempty"`
	Weken   int `yaml:"weeks,omitempty" json:"weken,omitempty"`
	Maanden int `yaml:"months,omitempty" json:"maanden,omitempty"`
	Jaren   int `yaml:"years,omitempty" json:"jaren,omitempty"`
}

// Na returns the day that lies l after d, without any extension.
func (l Lengte) Na(d Datum) Datum {
	return d.Maanden(l.Maanden + 12*l.Jaren).Plus(l.Dagen + 7*l.Weken)
}

// Voor returns the day that lies l before d.
func (l Lengte) Voor(d Datum) Datum {
	return d.Maanden(-l.Maanden - 12*l.Jaren).Plus(-l.Dagen - 7*l.Weken)
}
