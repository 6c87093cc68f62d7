package font

// Blocks of characters. A subset holds the first, and each other of which it
// needs one that the blocks before do not have: so there are few different
// subsets, and most reports find theirs ready. A subset costs more time than the
// rest of a report; the unused glyphs cost a few kilobytes. Turkish and Polish
// names are the commonest with letters beyond the first, so they have small blocks
// of their own.
var blocks = [][][2]rune{
	{{' ', '~'}, {0xa0, 0xff}, {0x2013, 0x2014}, {0x2018, 0x2019}, {0x201c, 0x201e}, {0x2022, 0x2022}, {0x2026, 0x2026}, {0x20ac, 0x20ac}, {0x2212, 0x2212}},
	{{0x11e, 0x11f}, {0x130, 0x131}, {0x15e, 0x15f}},
	{{0x104, 0x107}, {0x118, 0x119}, {0x141, 0x144}, {0x15a, 0x15b}, {0x179, 0x17c}},
	{{0x100, 0x17f}},
	{{0x180, 0x24f}},
	{{0x1e00, 0x1eff}},
	{{0x370, 0x3ff}},
	{{0x400, 0x45f}},
	{{0x460, 0x52f}},
}

func (f *Face) makeBlocks() {
	f.blocks = make([]Glyphs, len(blocks))
	for i, ranges := range blocks {
		for _, span := range ranges {
			for r := span[0]; r <= span[1]; r++ {
				if g := f.glyph(r); g.id != 0 {
					f.blocks[i].Add(g.id)
				}
			}
		}
	}
	f.blocks[0].Add(0) // a font must have a glyph for what is missing
}

// widen adds the blocks that used needs.
func (f *Face) widen(used Glyphs) Glyphs {
	var all Glyphs
	for i, b := range f.blocks {
		if i == 0 || used.without(all).meets(b) {
			all.join(b)
		}
	}
	all.join(used)
	return all
}
