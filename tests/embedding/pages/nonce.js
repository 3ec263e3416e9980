window.litNonce = 'once';
