package termijn

// Wet is the law as dated data: the periods and amounts of the Awb and Wmo
// 2015 and the calendar of free days they are counted on.
type Wet struct{}
