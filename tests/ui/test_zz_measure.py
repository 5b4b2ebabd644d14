import pytest
from tests.ui.room import *
from desktop.ui.blocks.compare import CompareView
@pytest.mark.parametrize("ind",["bladder","retention","bowel","bladder-and-bowel"])
def test_m(room, ind):
    room.begin(route="full", indication=ind)
    for page in ("compare-your-choices","your-choices","weigh-it-up"):
        room.go_to(page)
        print("OVER", ind, page, room.page.verticalScrollBar().maximum())
        if page.startswith("comp"):
            v=room.view(CompareView)
            rows={}
            for (r,c),cell in v.cells.items(): rows.setdefault(r,[]).append((cell.width(),cell.heightForWidth(cell.width())))
            print(rows)
            room.window.grab().save(f"/tmp/w/opt/{ind}.png")
