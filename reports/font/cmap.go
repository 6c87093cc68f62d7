package font

import (
	"encoding/binary"
	"errors"
)

// A char is an entry of a cmap.
type char struct {
	r  rune
	id uint16
}

// characters reads the cmap, in order of rune.
func (t *tables) characters() ([]char, error) {
	d := t.raw["cmap"]
	best, rank := 0, 0
	for i := 0; i < int(binary.BigEndian.Uint16(d[2:])) && 4+8*i+8 <= len(d); i++ {
		e := d[4+8*i:]
		platform, encoding := binary.BigEndian.Uint16(e), binary.BigEndian.Uint16(e[2:])
		at := binary.BigEndian.Uint32(e[4:])
		if int64(at)+16 > int64(len(d)) {
			continue
		}
		if now := rankOf(platform, encoding, binary.BigEndian.Uint16(d[at:])); now > rank {
			best, rank = int(at), now
		}
	}
	var chars []char
	var err error
	switch rank {
	case 0:
		return nil, errors.New("het heeft geen Unicode-tekens (cmap)")
	case 1:
		chars, err = t.format4(d[best:])
	default:
		chars, err = t.format12(d[best:])
	}
	if err == nil && len(chars) == 0 {
		err = errors.New("het heeft geen tekens")
	}
	return chars, err
}

// rankOf prefers all of Unicode to its first plane; 0 is of no use.
func rankOf(platform, encoding, format uint16) int {
	unicode := platform == 0 && encoding != 5 || platform == 3 && (encoding == 1 || encoding == 10)
	switch {
	case unicode && format == 4:
		return 1
	case unicode && format == 12:
		return 2
	}
	return 0
}

func (t *tables) format4(d []byte) ([]char, error) {
	n := int(binary.BigEndian.Uint16(d[6:])) / 2
	if 16+8*n > len(d) {
		return nil, errBroken
	}
	u16 := func(at int) int {
		if at+2 > len(d) {
			return 0
		}
		return int(binary.BigEndian.Uint16(d[at:]))
	}
	var chars []char
	next := 0
	for i := range n {
		end, start, delta, offset := u16(14+2*i), u16(16+2*n+2*i), u16(16+4*n+2*i), u16(16+6*n+2*i)
		if start < next || end < start {
			return nil, errBroken
		}
		for r := start; r <= end && r < 0xffff; r++ {
			id := r
			if offset != 0 {
				if id = u16(16 + 6*n + 2*i + offset + 2*(r-start)); id == 0 {
					continue
				}
			}
			if id = (id + delta) & 0xffff; id > 0 && id < t.count {
				chars = append(chars, char{rune(r), uint16(id)})
			}
		}
		next = end + 1
	}
	return chars, nil
}

func (t *tables) format12(d []byte) ([]char, error) {
	n := int64(binary.BigEndian.Uint32(d[12:]))
	if 16+12*n > int64(len(d)) {
		return nil, errBroken
	}
	var chars []char
	next := uint32(0)
	for i := range n {
		e := d[16+12*i:]
		start, end, id := binary.BigEndian.Uint32(e), binary.BigEndian.Uint32(e[4:]), binary.BigEndian.Uint32(e[8:])
		if start < next || end < start || end > 0x10ffff {
			return nil, errBroken
		}
		for r := start; r <= end && id < uint32(t.count); r++ {
			if id > 0 {
				chars = append(chars, char{rune(r), uint16(id)})
			}
			id++
		}
		next = end + 1
	}
	return chars, nil
}
